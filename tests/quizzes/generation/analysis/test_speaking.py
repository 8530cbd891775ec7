import pytest

from quizzes.generation.analysis.speaking import speak
from quizzes.generation.french.phrases import read_phrase

SPEAKER = read_phrase("EUROMER")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nous formons des pilotes et les plaçons à bord.",
         "EUROMER forme des pilotes et les place à bord."),
        ("Nous luttons ensemble contre le bruit.", "EUROMER lutte contre le bruit."),
        ("Nous garderons les ports.", "EUROMER gardera les ports."),
        ("Nous avons ouvert un port.", "EUROMER a ouvert un port."),
        ("Le G8 soutient nos projets.", "Le G8 soutient les projets d’EUROMER."),
        ("Le prix revient à notre agence.", "Le prix revient à l’agence d’EUROMER."),
        ("À EUROMER, nous formons des pilotes.", "EUROMER forme des pilotes."),
    ],
)  # fmt: skip
def test_who_speaks_is_named(text, expected):
    assert speak(text, SPEAKER) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’Organisation agit.", "L’Organisation maritime du Nord agit."),
        ("L’Organisation maritime du Nord agit.", "L’Organisation maritime du Nord agit."),
        (
            "Les pays de l’Organisation votent.",
            "Les pays de l’Organisation maritime du Nord votent.",
        ),
    ],
)
def test_a_whole_name_is_named_once(text, expected):
    assert speak(text, read_phrase("l’Organisation maritime du Nord")) == expected
