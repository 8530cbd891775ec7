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
