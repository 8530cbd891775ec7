import pytest

from tests.quizzes.generation.reading import questions


def test_what_partnerships_are_needed_for_is_asked():
    found = questions(
        "Il est essentiel de nouer des partenariats avec les pêcheurs et les armateurs afin de "
        "réduire le nombre des naufrages."
    )

    asked = (
        "Dans quel but est-il essentiel de nouer des partenariats avec les pêcheurs et les "
        "armateurs, selon EUROMER ?"
    )
    assert found[asked] == "réduire le nombre des naufrages"


@pytest.mark.parametrize(
    "sentence",
    [
        "Il est essentiel de compter les navires afin de réduire le nombre des naufrages.",
        "Il est essentiel de nouer des partenariats avec les pêcheurs pour notre avenir.",
    ],
)
def test_other_needs_are_left_alone(sentence):
    assert not any("est-il essentiel" in question for question in questions(sentence))
