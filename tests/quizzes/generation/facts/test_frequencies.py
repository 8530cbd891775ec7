import pytest

from quizzes.generation.facts.frequencies import list_others
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "often"),
    [
        (
            "Le Congrès des pilotes se réunit tous les quatre ans.",
            "À quelle fréquence se réunit le Congrès des pilotes ?",
            "tous les quatre ans",
        ),
        (
            "EUROMER publie habituellement deux fois par an une carte des courants.",
            "À quelle fréquence EUROMER publie-t-il habituellement une carte des courants ?",
            "deux fois par an",
        ),
        (
            "Le Congrès des pilotes se réunit en principe tous les deux ans.",
            "À quelle fréquence le Congrès des pilotes se réunit-il en principe ?",
            "tous les deux ans",
        ),
    ],
)
def test_what_is_done_at_regular_times_is_asked_for_its_frequency(sentence, question, often):
    assert questions(sentence, kind=FactKind.QUANTITY)[question] == often


def test_what_befalls_a_body_each_year_is_left_alone():
    assert questions("EUROMER perd chaque année un navire.", kind=FactKind.QUANTITY) == {}


@pytest.mark.parametrize("often", ["chaque année", "une fois par an", "tous les trois ans"])
def test_no_other_frequency_says_the_same(often):
    others = list_others(often)

    assert len(others) == 3
    assert often not in others
    assert not {"chaque année", "tous les ans", "une fois par an"} >= {often, *others}


def test_how_often_some_meeting_is_held_that_nobody_knows_is_not_asked():
    assert not questions("Un congrès des pilotes se tient chaque mois.", kind=FactKind.QUANTITY)
