import pytest

from quizzes.generation.french.subjunctive import subjunctive_forms


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("utilisent", "utiliser"),
        ("entretiennent", "entretenir"),
        ("aient", "avoir"),
        ("fasse", "faire"),
        ("ports", None),
        ("mesures", None),
    ],
)
def test_the_subjunctive_is_led_back_to_its_infinitive(form, infinitive):
    assert subjunctive_forms().get(form) == infinitive
