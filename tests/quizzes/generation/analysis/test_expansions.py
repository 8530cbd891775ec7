import pytest

from quizzes.generation.analysis.expansions import find_expanded


@pytest.mark.parametrize(
    ("text", "sign", "words", "spelt"),
    [
        ("Le Bureau des phares (B.D.P.) agit.", "BDP", "Bureau des phares", True),
        (
            "Elle vise les objectifs de pêche durable (OPD).",
            "OPD",
            "objectifs de pêche durable",
            True,
        ),
        ("Le CVC (Centre de veille côtière) agit.", "CVC", "Centre de veille côtière", True),
        (
            "Le port soutient le Fonds des mers pour l’enfance (FISE).",
            "FISE",
            "Fonds des mers pour l’enfance",
            False,
        ),
        (
            "Il aide son Groupe spécial de lutte contre la traite (MARE).",
            "MARE",
            "Groupe spécial de lutte contre la traite",
            False,
        ),
        (
            "Il aide l’Organisation des mers, la pêche et la culture (UNESMO).",
            "UNESMO",
            "Organisation des mers, la pêche et la culture",
            False,
        ),
    ],
)
def test_acronyms_are_found_with_the_words_that_they_stand_for(text, sign, words, spelt):
    (found,) = find_expanded(text)

    assert (found.sign, found.words, found.spelt) == (sign, words, spelt)


@pytest.mark.parametrize(
    "text",
    [
        "Le port (ROUEN) ouvre à l’aube.",
        "Le Directeur général des ports (LEHAVRE) parle.",
        "Le Conseil des ports défend les pêcheurs (MARE).",
    ],
)
def test_brackets_behind_what_is_no_name_hold_no_acronym(text):
    assert list(find_expanded(text)) == []
