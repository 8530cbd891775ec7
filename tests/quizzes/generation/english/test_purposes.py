import pytest

from tests.quizzes.generation.english.reading import find, questions


@pytest.mark.parametrize(
    ("text", "question", "purpose"),
    [
        (
            "The aim of the Lighthouse project is to train keepers.",
            "What is the aim of the Lighthouse project?",
            "to train keepers",
        ),
        (
            "The Harbour Fund was set up in 2001 to repair old quays.",
            "What is the purpose of the Harbour Fund?",
            "to repair old quays",
        ),
        (
            "Find4all is a project that aims to count all whales.",
            "What is the purpose of Find4all?",
            "to count all whales",
        ),
    ],
)
def test_a_purpose_is_asked(text, question, purpose):
    assert questions(text)[question] == purpose


@pytest.mark.parametrize(
    "text",
    [
        "The role of EUROMER is to watch the sea.",
        "The Crime Database was created to fight crime.",
        "The aim of the project is to train keepers.",
    ],
)
def test_a_purpose_that_tells_its_name_or_is_the_speakers_is_not_asked(text):
    assert questions(text) == {}


def test_three_purposes_of_a_document_are_put_together_and_stand_in_for_one_another():
    found = find(
        "The aim of the Lighthouse project is to train keepers.",
        "The Harbour Fund was set up to repair old quays.",
        "Find4all is a project that aims to count all whales.",
    )

    assert found[0].siblings == ("to repair old quays", "to count all whales")
    assert found[3].pairs[0] == ("the Lighthouse project", "to train keepers")
