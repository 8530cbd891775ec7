import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "person"),
    [
        (
            "En 1866, Alfred Nobel invente la dynamite.",
            "Qui a inventé la dynamite en 1866 ?",
            "Alfred Nobel",
        ),
        (
            "La Ligue des phares a été fondée par Marie Curie en 1911.",
            "Par qui la Ligue des phares a-t-elle été fondée en 1911 ?",
            "Marie Curie",
        ),
    ],
)
def test_people_are_asked_for_what_they_did(sentence, question, person):
    assert questions(sentence, kind=FactKind.ROLE)[question] == person


@pytest.mark.parametrize(
    "sentence",
    [
        "Alfred Nobel démissionne en 1866.",
        "Alfred Nobel a vendu sa maison à Stockholm.",
        "Le film a été tourné par Marie Curie.",
    ],
)
def test_what_many_may_have_done_is_not_asked(sentence):
    asked = questions(sentence, kind=FactKind.ROLE)

    assert not {"Alfred Nobel", "Marie Curie"} & set(asked.values())
