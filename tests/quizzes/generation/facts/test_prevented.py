import pytest

from tests.quizzes.generation.reading import questions


def test_what_a_reason_says_to_be_prevented_is_asked():
    found = questions(
        "La Charte des ports est précieuse en ce sens qu’elle rapproche les villes et évite les "
        "doubles contrôles."
    )

    assert found["Qu’évite la Charte des ports ?"] == "les doubles contrôles"


@pytest.mark.parametrize(
    "reason",
    [
        "il évite les doubles contrôles",
        "elle évite les contrôles de ses navires",
        "elle évite de contrôler les ports",
    ],
)
def test_another_subject_and_what_leans_on_something_are_left_alone(reason):
    found = questions(f"La Charte des ports est précieuse parce qu’{reason}.")

    assert not any(question.startswith("Qu’évite") for question in found)
