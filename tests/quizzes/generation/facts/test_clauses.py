import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import clause, questions


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Engage les ports du Nord à publier la liste de leurs quais ;",
            None,
            None,
        ),
        (
            "Invite les ports du Nord à publier la liste des quais, en vue de la session ;",
            "Qui le Conseil des ports d’EUROMER invite-t-il à publier la liste des quais ?",
            "les ports du Nord",
        ),
        (
            "Demande aux ports et à la Ligue d’ouvrir les quais aux secours ;",
            "À qui le Conseil des ports d’EUROMER demande-t-il d’ouvrir les quais aux secours ?",
            "les ports et la Ligue",
        ),
    ],
)
def test_clauses_ask_whom_the_body_asks(text, question, answer):
    found = questions("Le Conseil des ports,", clause(text, "1"), kind=FactKind.CLAUSE)

    assert found == ({question: answer} if question else {})
