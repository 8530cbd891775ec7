import pytest

from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Le Bureau des phares est composé d’ingénieurs des ports.",
            "Qui compose le Bureau des phares ?",
            "des ingénieurs des ports",
        ),
        (
            "Chaque île a un Bureau des phares dont le jury est formé de juges de mer, qui veille.",
            "Qui compose le jury du Bureau des phares ?",
            "des juges de mer",
        ),
    ],
)
def test_the_people_of_a_staff_are_asked_for(sentence, question, answer):
    assert questions(sentence)[question] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Bureau des phares est composé de juges.",
        "Le Bureau des phares est composé de neuf membres.",
        "Le Bureau des phares est composé d’experts de son choix.",
    ],
)
def test_counts_and_people_that_lean_are_left_alone(sentence):
    assert not any(question.startswith("Qui compose") for question in questions(sentence))
