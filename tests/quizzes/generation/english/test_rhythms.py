import pytest

from tests.quizzes.generation.english.reading import find, questions


@pytest.mark.parametrize(
    ("text", "question", "rhythm"),
    [
        (
            "The Executive Board meets every two months.",
            "How often does EUROMER’s Executive Board meet?",
            "every two months",
        ),
        (
            "The Congress meets once every four years in ordinary session.",
            "How often does EUROMER’s Congress meet in ordinary session?",
            "every four years",
        ),
        (
            "The Albert Medal is awarded twice a year.",
            "How often is the Albert Medal awarded?",
            "twice a year",
        ),
    ],
)
def test_a_steady_rhythm_is_asked_among_others(text, question, rhythm):
    (fact,) = find(text)

    assert questions(text) == {question: rhythm}
    assert rhythm not in fact.siblings


@pytest.mark.parametrize(
    "text",
    ["The Executive Board meets at least twice a year.", "The board meets every two months."],
)
def test_a_vague_rhythm_is_not_asked(text):
    assert questions(text) == {}


@pytest.mark.parametrize(
    ("text", "question", "years"),
    [
        (
            "The Director General is elected for a term of four years.",
            "For how many years is EUROMER’s Director General elected?",
            "4",
        ),
        (
            "Each Ranger is appointed by the Board for five years.",
            "For how many years is each Ranger of EUROMER appointed by the Board?",
            "5",
        ),
    ],
)
def test_a_term_of_office_is_asked_in_years(text, question, years):
    assert questions(text)[question] == years
