import pytest

from courses.sources.structure.questions import is_answered

ANSWER = "Une notice est une demande de coopération que le Secrétariat publie."


@pytest.mark.parametrize(
    "question",
    [
        "Qu’est-ce qu’une notice ?",
        "Que dit-elle\u00a0?",
        "À quoi sert-elle ?",
        "Peut-on la refuser ?",
        "Y a-t-il un recours ?",
        "«\u00a0Comment la lire ?\u00a0»",
        "What is a notice?",
        "Does it bind anyone?",
        "¿Qué es una notificación?",
    ],
)
def test_a_question_above_its_answer_is_known(question):
    assert is_answered(question, ANSWER)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("Qu’est-ce qu’une notice ?", "Rien."),
        ("Qu’est-ce qu’une notice ?", ""),
        ("Une notice, vraiment ?", ANSWER),
        ("Qui publie une notice ? Le Secrétariat.", ANSWER),
        ("Quelle notice", ANSWER),
    ],
)
def test_other_texts_ask_nothing_that_is_answered(text, following):
    assert not is_answered(text, following)
