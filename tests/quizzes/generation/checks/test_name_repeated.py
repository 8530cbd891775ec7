import pytest

from quizzes.generation.checks.name_repeated import find
from tests.quizzes.generation.building import a_corpus, an_item


def test_a_body_that_is_named_again_as_owner_is_found():
    stem = "En quelle année EUROMER a-t-il ouvert le bureau d’EUROMER à Brest ?"

    assert list(find(an_item(stem=stem), a_corpus())) == ["EUROMER"]


@pytest.mark.parametrize(
    "stem",
    [
        "En quelle année EUROMER a-t-il ouvert son bureau ?",
        "Quel accord lie EUROMER à l’OMS et au bureau d’EUROMEDIA ?",
        "Quel organe d’EUROMER prépare la « revue d’EUROMER » ?",
    ],
)
def test_once_is_enough(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))
