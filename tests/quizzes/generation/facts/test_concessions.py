import pytest

from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            (
                "Le but d’EUROMER est de sauver les équipages, même s’il n’existe aucun accord "
                "entre les ports."
            ),
            "Que cherche à faire EUROMER même s’il n’existe aucun accord entre les ports ?",
        ),
        (
            "EUROMER relie les capitaineries, y compris en l’absence d’accord entre les ports.",
            "Que cherche à faire EUROMER même en l’absence d’accord entre les ports ?",
        ),
    ],
)
def test_what_is_done_nonetheless_is_asked(sentence, question):
    assert question in questions(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER relie les capitaineries, même sans leur accord.",
        "EUROMER relie les capitaineries, même en hiver.",
        "Les pilotes sauvent les équipages, même sans accord entre les ports.",
    ],
)
def test_what_leans_on_something_or_has_no_name_is_left_alone(sentence):
    assert not any(question.startswith("Que cherche") for question in questions(sentence))
