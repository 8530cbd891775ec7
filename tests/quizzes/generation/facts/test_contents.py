import pytest

from quizzes.generation.facts.records import Listing
from tests.quizzes.generation.reading import find, questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Les pilotes d’EUROMER ont des connaissances fines sur la marée, le vent et la nage.",
            "Sur quoi portent les connaissances fines des pilotes d’EUROMER ?",
            ("la marée", "le vent", "la nage"),
        ),
        (
            "EUROMER a des fichiers contenant des données sur des mâts, des îles, des ports, etc.",
            "Sur quoi portent les données des fichiers d’EUROMER ?",
            ("des mâts", "des îles", "des ports"),
        ),
    ],
)
def test_what_knowledge_and_files_are_about_is_asked(sentence, question, answer):
    assert questions(sentence)[question] == answer


def test_what_they_are_not_about_comes_from_the_lexicon():
    found = find(
        "Les pilotes d’EUROMER ont des connaissances sur les marées, les courants et la houle.",
        lexicon={"sets": {"spécialités": ["le jardinage"]}},
    )

    assert [one.outsiders for one in found if isinstance(one, Listing)] == [("le jardinage",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les pilotes d’EUROMER ont des connaissances sur les marées et les courants.",
        "EUROMER gère des registres contenant des données sur des navires, la houle et le vent.",
    ],
)
def test_short_lists_and_mixed_members_are_left_alone(sentence):
    assert not any(question.startswith("Sur quoi") for question in questions(sentence))
