from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


def test_what_two_bodies_do_is_asked_of_neither():
    found = questions(
        "Le Comité permanent approuve le budget annuel.",
        "Le Conseil des ports approuve le budget annuel et les comptes.",
        kind=FactKind.ROLE,
    )

    assert not any("approuve le budget annuel" in question for question in found)


def test_what_one_body_does_is_asked():
    found = questions(
        "Le Comité permanent approuve le budget annuel.",
        "Le Conseil des ports approuve les accords de pêche.",
        kind=FactKind.ROLE,
    )

    assert any("approuve le budget annuel d’EUROMER" in question for question in found)
