import pytest

from quizzes.generation.facts.records import Listing
from tests.quizzes.generation.reading import find


def offers(*parts, **changes):
    return [one for one in find(*parts, **changes) if isinstance(one, Listing)]


def test_what_a_body_gives_is_asked_for_with_whom_it_gives_it():
    (one,) = offers(
        "EUROMER propose aux marins des cours de voile, des cartes du large et un abri sûr.",
        lexicon={"sets": {"formes d’aide": ["des filets de pêche"]}},
    )

    assert one.question.replace("\u202f", " ") == (
        "Quelles prestations propose EUROMER aux marins ?"
    )
    assert one.answers == ("des cours de voile", "des cartes du large", "un abri sûr")
    assert one.outsiders == ("des filets de pêche",)


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER propose notamment des cours de voile, des cartes du large et un abri sûr.",
        "EUROMER leur offre des cours de voile, des cartes du large et un abri sûr.",
        "EUROMER propose des cours de voile et des cartes du large.",
    ],
)
def test_a_list_that_is_open_leaning_or_short_is_left_alone(sentence):
    assert offers(sentence) == []
