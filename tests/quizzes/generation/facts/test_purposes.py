import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "EUROMER a pour mission de protéger les côtes.",
            "Quelle est la mission d’EUROMER ?",
            "protéger les côtes",
        ),
        (
            "L’objectif du Programme bleu est de nettoyer les plages publiques.",
            "Quel est l’objectif du Programme bleu ?",
            "nettoyer les plages publiques",
        ),
        (
            "La Charte des ports vise à réduire les rejets en mer.",
            "Quel est l’objectif de la Charte des ports ?",
            "réduire les rejets en mer",
        ),
        (
            "L’objectif de pêche 7 vise à réduire les rejets en mer.",
            "Quel est le but de l’objectif de pêche 7 ?",
            "réduire les rejets en mer",
        ),
    ],
)
def test_a_purpose_is_asked_for(sentence, question, answer):
    assert questions(sentence, kind=FactKind.DEFINITION)[question] == answer


def test_a_deed_is_asked_what_it_was_for_among_other_tasks_of_its_document():
    found = questions(
        "En 2004, EUROMER a ouvert un bureau à Porto afin de former les pilotes.",
        "Le Comité permanent fixe les quotas.",
        "Le Conseil des pêches nomme les juges.",
    )

    assert found["Dans quel but EUROMER a-t-il ouvert un bureau à Porto en 2004 ?"] == (
        "former les pilotes"
    )


def test_what_is_done_in_general_serves_many_ends():
    found = questions("EUROMER mène des campagnes afin de former les pilotes.")

    assert not any("Dans quel but" in question for question in found)
