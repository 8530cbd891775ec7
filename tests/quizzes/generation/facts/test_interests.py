import pytest

from tests.quizzes.generation.reading import questions, statements

ASKED = "Quels intérêts demeurent protégés lorsqu’EUROMER lutte contre la pêche illicite ?"


def test_whose_interests_come_first_is_asked():
    found = questions(
        "Nous luttons ensemble contre la pêche illicite, en veillant à ce que les intérêts des "
        "petits ports demeurent protégés."
    )

    assert found[ASKED] == "les intérêts des petits ports"


@pytest.mark.parametrize(
    "care",
    [
        "en veillant à ce que les ports demeurent protégés",
        "en veillant à protéger les petits ports",
    ],
)
def test_other_cares_are_left_alone(care):
    assert ASKED not in questions(f"Nous luttons contre la pêche illicite, {care}.")


def test_it_can_be_stated():
    said = statements(
        "Nous luttons ensemble contre la pêche illicite, en veillant à ce que les intérêts des "
        "petits ports demeurent protégés."
    )

    assert "_____ demeurent protégés lorsqu’EUROMER lutte contre la pêche illicite." in said
