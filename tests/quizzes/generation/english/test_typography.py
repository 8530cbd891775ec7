import pytest

from quizzes.generation.english.typography import ask, polish, possessive, quote, state


def test_a_question_has_no_space_before_its_mark():
    assert ask("who heads the Agency’s office ") == "Who heads the Agency’s office?"


def test_a_statement_ends_with_a_point():
    assert state("the port is open") == "The port is open."


@pytest.mark.parametrize(
    ("text", "polished"),
    [
        ("the « Blue  Book »", "the “Blue Book”"),
        ("it's here , now", "it’s here, now"),
        ("The .POST domain", "The .POST domain"),
    ],
)
def test_spaces_and_marks_are_those_of_english(text, polished):
    assert polish(text) == polished


def test_marks_inside_a_quote_become_single():
    assert quote("the “Blue Book” of ports") == "“the ‘Blue Book’ of ports”"


@pytest.mark.parametrize(("name", "whose"), [("the UPU", "the UPU’s"), ("Ports", "Ports’")])
def test_a_name_says_whose(name, whose):
    assert possessive(name) == whose
