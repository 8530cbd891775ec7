import pytest

from quizzes.generation.checks.year_told_by_anniversary import find
from tests.quizzes.generation.building import a_corpus, an_item

YEARS = ["1962", "1983", "1993"]


@pytest.mark.parametrize(
    ("stem", "told"),
    [
        ("Depuis quelle année le Centre, qui fêtait son cinquantenaire, existe-t-il ?", True),
        ("En quelle année, dix ans après sa création, l’Agence a-t-elle changé de nom ?", True),
        ("En quelle année l’Agence a-t-elle été créée pour dix ans ?", False),
    ],
)
def test_a_year_that_can_be_reckoned_is_told(stem, told):
    item = an_item(right=["1973"], wrong=YEARS, stem=stem)

    assert bool(list(find(item, a_corpus()))) is told


def test_another_answer_is_not_told_by_an_anniversary():
    item = an_item(
        right=["Lyon"],
        wrong=["Paris", "Vienne"],
        stem="Dans quelle ville l’Agence a-t-elle fêté son cinquantenaire ?",
    )

    assert not list(find(item, a_corpus()))
