import pytest

from tests.quizzes.generation.reading import questions, statements


def test_what_a_thing_is_in_line_with_is_asked_without_its_year():
    found = questions(
        "Les Objectifs bleus d’EUROMER établis en 2015 sont en adéquation avec le Programme "
        "mondial pour les océans de l’ONU."
    )

    asked = "Avec quel programme de l’ONU les Objectifs bleus d’EUROMER sont-ils en adéquation ?"
    assert found[asked] == "le Programme mondial pour les océans"


@pytest.mark.parametrize(
    "sentence",
    [
        "Les Objectifs bleus d’EUROMER sont en adéquation avec le droit de la mer.",
        "D’autres objectifs sont en adéquation avec le Programme mondial pour les océans.",
    ],
)
def test_what_has_no_name_is_left_alone(sentence):
    assert not any("adéquation" in question for question in questions(sentence))


def test_it_can_be_stated():
    said = statements(
        "Les Objectifs bleus d’EUROMER établis en 2015 sont en adéquation avec le Programme "
        "mondial pour les océans de l’ONU."
    )

    assert "Les Objectifs bleus d’EUROMER sont en adéquation avec _____." in said
