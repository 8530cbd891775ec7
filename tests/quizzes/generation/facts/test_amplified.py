import pytest

from tests.quizzes.generation.reading import questions


def test_what_something_makes_greater_is_asked_with_what_is_named_of_it():
    found = questions(
        "La vitesse des navires augmente la portée d’accidents tels que les collisions et les "
        "échouements."
    )

    asked = "De quels accidents la vitesse des navires augmente-t-elle la portée ?"
    assert found[asked] == ("les collisions", "les échouements")


@pytest.mark.parametrize(
    "sentence",
    [
        "La vitesse des navires augmente la portée d’accidents tels que les collisions.",
        "La vitesse des navires augmente la portée des signaux.",
    ],
)
def test_one_example_or_none_is_no_list(sentence):
    assert not any(question.startswith("De quels accidents") for question in questions(sentence))
