import pytest

from tests.quizzes.generation.english.reading import questions


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The official languages of EUROMER are English, French and Arabic.",
            "Which of the following are official languages of EUROMER?",
            ("English", "French", "Arabic"),
        ),
        (
            "EUROMER is old. Its working languages are English and French.",
            "Which of the following are working languages of EUROMER?",
            ("English", "French"),
        ),
        (
            "French is the official language of EUROMER.",
            "What is the official language of EUROMER?",
            "French",
        ),
        ("The working language is English.", "What is the working language of EUROMER?", "English"),
    ],
)
def test_languages_are_asked(text, question, answer):
    assert questions(text) == {question: answer}


def test_what_is_no_language_is_not_listed():
    assert questions("The working languages of EUROMER are English and others.") == {}
