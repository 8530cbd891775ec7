import pytest

from quizzes.generation.french.typography import ask, level, polish, quote, state


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quel organe dirige l'Office", "Quel organe dirige l’Office\u202f?"),
        ("que signifie « BCN » ?", "Que signifie «\u00a0BCN\u00a0»\u202f?"),
        ("combien de pays ?", "Combien de pays\u202f?"),
    ],
)
def test_a_question_is_closed_as_french_prints_it(text, expected):
    assert ask(text) == expected


def test_a_statement_gets_a_capital_and_one_full_stop():
    assert state("le siège est à Nantes .") == "Le siège est à Nantes."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 000 agents", "12\u00a0000 agents"),
        ("deux mots : trois", "deux mots\u00a0: trois"),
        ("une liste , puis", "une liste, puis"),
        ("10:30", "10:30"),
    ],
)
def test_spaces_are_set_where_a_printer_sets_them(text, expected):
    assert polish(text) == expected


def test_marks_inside_a_quote_become_english_ones():
    assert quote("le « Plan » est adopté") == "«\u00a0le “Plan” est adopté\u00a0»"


def test_levelling_moves_no_character():
    text = "l'eau\u00a0: «\u202foui\u202f»"

    assert len(level(text)) == len(text)
