from dataclasses import replace

import pytest

from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.french.nouns import Gender
from quizzes.generation.realisation.questions import (
    ask_about_adjunct,
    ask_about_object,
    ask_for_subject,
    state_with_gap,
    state_without_subject,
    which,
)


def clause(sentence):
    return read_clauses(sentence)[0]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Le Centre ouvre un port.", "En quelle année le Centre ouvre-t-il un port\u202f?"),
        ("La Cour a rendu un avis.", "En quelle année la Cour a-t-elle rendu un avis\u202f?"),
        ("Les ports se réunissent à Brest.",
         "En quelle année les ports se réunissent-ils à Brest\u202f?"),
        ("La Cour est instituée.", "En quelle année est instituée la Cour\u202f?"),
        ("L’UNICEF ouvre un port.", None),
    ],
)  # fmt: skip
def test_the_subject_is_inverted_only_where_its_gender_is_certain(sentence, question):
    found = read_clauses(sentence)

    assert (ask_about_adjunct("en quelle année", found[0]) if found else None) == question


def test_an_object_keeps_the_subject_in_front():
    found = replace(clause("Le Centre garde le port."), tail="")

    assert ask_about_object("quel port", found) == "Quel port le Centre garde-t-il\u202f?"


def test_a_setting_stands_before_the_question():
    found = clause("Dans chaque port, un Bureau des douanes contrôle les navires.")

    assert ask_for_subject("quel bureau", found) == (
        "Dans chaque port, quel bureau contrôle les navires\u202f?"
    )


def test_gaps_stand_where_the_answer_stood():
    found = clause("Le Centre garde les ports.")

    assert state_without_subject(found) == "_____ garde les ports."
    assert state_with_gap(found, before="En") == "En _____, le Centre garde les ports."
    assert state_with_gap(found, after="depuis") == "Le Centre garde les ports depuis _____."


@pytest.mark.parametrize(
    ("gender", "plural", "expected"),
    [
        (Gender.MASCULINE, False, "quel mot"),
        (Gender.FEMININE, False, "quelle mot"),
        (Gender.MASCULINE, True, "quels mot"),
        (Gender.FEMININE, True, "quelles mot"),
    ],
)
def test_quel_agrees(gender, plural, expected):
    assert which("mot", gender, plural=plural) == expected
