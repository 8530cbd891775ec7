import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    "sentence",
    [
        "Saluant l’action de la Cour des détroits, qui siège à Gand (Belgique), et des ports,",
        "Invite EUROMER à entendre la Cour des détroits, dont le siège est à Gand, sur les ports.",
    ],
)
def test_the_seat_of_a_name_is_asked_wherever_it_stands(sentence):
    asked = questions(sentence, kind=FactKind.PLACE)

    assert asked["Dans quelle ville se trouve le siège de la Cour des détroits ?"] == "Gand"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Invite EUROMER à saisir la Cour des détroits, dont le secrétariat est à Gand.", True),
        ("Le secrétariat de la Cour des détroits, établi à Gand, tient le greffe.", False),
    ],
)
def test_the_city_of_a_secretariat_is_not_the_seat_of_its_body(sentence, what):
    asked = questions(sentence, kind=FactKind.PLACE)

    assert "Dans quelle ville se trouve le siège de la Cour des détroits ?" not in asked
    question = "Dans quelle ville se trouve le secrétariat de la Cour des détroits ?"
    assert (question in asked) is what


def test_a_body_that_is_established_somewhere_need_not_have_its_seat_there():
    asked = questions(
        "Invite EUROMER à saisir la Cour des détroits, établie à Gand, sur les ports.",
        kind=FactKind.PLACE,
    )

    assert asked == {"Dans quelle ville est établie la Cour des détroits ?": "Gand"}
