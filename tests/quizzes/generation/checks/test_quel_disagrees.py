import pytest

from quizzes.generation.checks.quel_disagrees import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "stem",
    [
        "Quel est les buts du port ?",
        "Quels sont le but du port ?",
        "Quelle est le rôle du port ?",
        "Quel est la mission du port ?",
        "Quel sont les buts du port ?",
        "Dans quel ville se trouve le port ?",
        "Quelle organe dirige le port ?",
    ],
)
def test_an_interrogative_of_another_gender_or_number_is_found(stem):
    assert list(find(an_item(stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem",
    [
        "Quel est le but du port ?",
        "Quels sont les buts du port ?",
        "Quelle est l’heure ?",
        "Quelles sont les langues du port ?",
        "Dans quelle ville se trouve le port ?",
        "Quel pays garde le port ?",
    ],
)
def test_one_that_agrees_is_not(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))


def test_other_languages_have_no_quel():
    assert not list(find(an_item(stem="Quel est la mission?", language="en"), a_corpus()))
