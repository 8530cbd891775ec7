import pytest

from tests.quizzes.generation.english.reading import questions


@pytest.mark.parametrize(
    ("text", "question", "number"),
    [
        (
            "The Executive Board is made up of nine members.",
            "How many members is EUROMER’s Executive Board made up of?",
            "9",
        ),
        (
            "The Council consists of 41 member countries and meets in Oslo.",
            "How many member countries does EUROMER’s Council consist of?",
            "41",
        ),
        (
            "In 2020, EUROMER had 32 Member States.",
            "How many Member States did EUROMER have in 2020?",
            "32",
        ),
    ],
)
def test_members_are_counted(text, question, number):
    assert questions(text) == {question: number}


@pytest.mark.parametrize(
    "text",
    [
        "EUROMER has 32 Member States.",
        "The Executive Board is made up of more than 20 members.",
        "In 2020, EUROMER had 1,250 members.",
        "The Executive Board has two months.",
    ],
)
def test_a_figure_that_ages_or_is_not_exact_is_not_asked(text):
    assert not any(answer.isdigit() for answer in questions(text).values() if len(answer) > 1)
