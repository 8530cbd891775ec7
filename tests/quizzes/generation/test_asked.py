import pytest

from quizzes.generation.asked import Asked

SEAT = "Dans quelle ville se trouve la représentation de l’UPU auprès de la FAO ?"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("Dans quelle ville est située la représentation de l’UPU auprès de la FAO ?", True),
        ("Dans quelle ville se trouve la représentation de l’UPU auprès de l’OMS ?", False),
        ("Quelle ville abrite le musée ?", False),
    ],
)
def test_questions_are_alike_in_other_words_and_not_about_other_names(other, same):
    assert Asked.read(SEAT).is_nearly(Asked.read(other)) is same


def test_questions_that_differ_in_a_number_differ():
    one, other = (
        Asked.read(f"Qui est élu pour {n} ans par le Congrès ?") for n in ("deux", "cinq")
    )

    assert not one.is_nearly(other)


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("Qui dirige le Bureau des quais ?", "Le Congrès préside le Bureau des quais.", True),
        ("Qui dirige le Bureau des quais ?", "Le Congrès élit le Bureau des quais.", False),
        ("Qui est nommé pour cinq ans ?", "Le Congrès nomme le Président pour quatre ans.", False),
        ("Quelle est la mission du Port franc ?", "Le Port franc a pour but d’aider.", True),
    ],
)
def test_a_sentence_says_what_is_asked_with_its_verb_and_its_numbers(question, sentence, said):
    assert Asked.read(question).is_said_by(sentence) is said
