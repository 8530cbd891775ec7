import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Le Conseil des ports est l’instance suprême d’EUROMER.",
            "Quelle est l’instance suprême d’EUROMER ?",
            "le Conseil des ports",
        ),
        (
            "Le conseil d’administration est l’organe exécutif.",
            "Quel est l’organe exécutif d’EUROMER ?",
            "le conseil d’administration",
        ),
        (
            "Le Président est le plus haut fonctionnaire d’EUROMER.",
            "Qui est le plus haut fonctionnaire d’EUROMER ?",
            "le Président",
        ),
    ],
)
def test_a_body_is_asked_by_what_it_is(sentence, question, answer):
    assert questions(sentence, kind=FactKind.ROLE)[question] == answer


def test_an_attribute_of_nobody_in_particular_is_not_asked():
    assert questions("Le Comité des pêches est le dépositaire.", kind=FactKind.ROLE) == {}
