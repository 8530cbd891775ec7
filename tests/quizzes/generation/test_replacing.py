from __future__ import annotations

import pytest

from quizzes.generation.replacing import replace_words


@pytest.mark.parametrize(
    ("text", "replaced", "expected"),
    [
        ("Le siège est à Lyon.", {"Lyon": "Turin"}, "Le siège est à Turin."),
        ("Les Lyonnais vivent à Lyon", {"Lyon": "Turin"}, "Les Lyonnais vivent à Turin"),
        ("de Lyon à Turin", {"Lyon": "Turin", "Turin": "Lyon"}, "de Turin à Lyon"),
        ("le maire de Lyon", {"Lyon": "Annecy"}, "le maire d’Annecy"),
        ("le maire d'Annecy", {"Annecy": "Lyon"}, "le maire de Lyon"),
        ("plus que Lyon", {"Lyon": "Annecy"}, "plus qu’Annecy"),
        ("De Lyon part un train", {"Lyon": "Annecy"}, "D’Annecy part un train"),
        ("Base de visages", {"base de visages": "base d’empreintes"}, "Base d’empreintes"),
        (
            "le bureau\u00a0mondial",
            {"Bureau mondial": "Conseil des phares"},
            "le conseil des phares",
        ),
        ("74 pays, 740 phares", {"74": "75"}, "75 pays, 740 phares"),
        ("le Conseil de l'Office", {"Conseil de l’Office": "Sénat"}, "le Sénat"),
        ("Bureau mondial", {"Bureau": "Office", "Bureau mondial": "Conseil"}, "Conseil"),
        ("(Lyon) .*", {"(Lyon)": "(Turin)", ".*": "x"}, "(Turin) x"),
        ("Lyon", {"Lyon": "Lyon", " ": "x"}, "Lyon"),
        ("", {"Lyon": "Turin"}, ""),
    ],
)
def test_words_are_replaced_whole(text: str, replaced: dict[str, str], expected: str):
    assert replace_words(text, replaced, "fr") == expected


def test_little_words_are_left_alone_in_another_language():
    assert replace_words("made of de Lyon", {"Lyon": "Annecy"}, "en") == "made of de Annecy"
