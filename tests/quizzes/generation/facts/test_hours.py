import pytest

from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize("hours", ["24 heures sur 24", "24 heures sur 24 et 7 jours sur 7"])
def test_when_a_body_is_at_work_is_asked(hours):
    found = questions(f"Le Centre de veille des côtes fonctionne {hours}.")

    (question,) = (one for one in found if one.startswith("Quand fonctionne"))
    assert "le Centre de veille des côtes" in question
    assert found[question] == hours


@pytest.mark.parametrize(
    "sentence",
    [
        "Il fonctionne 24 heures sur 24.",
        "Le Centre de veille des côtes fonctionne bien.",
        "Le Centre de veille des côtes fonctionne 24 heures sur 24 grâce à ses antennes.",
    ],
)
def test_other_hours_are_left_alone(sentence):
    assert not any(question.startswith("Quand fonctionne") for question in questions(sentence))
