import pytest

from quizzes.generation.records import ItemKind
from quizzes.scoring import Answer, score
from tests.quizzes.scoring.bodies import a_typed


@pytest.mark.parametrize("kind", [ItemKind.SHORT_ANSWER, ItemKind.CLOZE])
@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("COMITE EXECUTIF", "le Comité exécutif"),
        ("Comités exécutifs", "comité exécutif"),
        ("Addis Abeba", "Addis-Abeba"),
        ("addisabeba", "Addis-Abeba"),
        ("l'assemblée générale", "Assemblée générale"),
        ("bureaux nationaux", "bureau national"),
        ("icat", "ICAT"),
        ("O.N.U.", "ONU"),
        ("bureau du conseil", "le bureau de conseil"),
        ("2004", "2004"),
        ("en 2004", "2004"),
        ("sept", "7"),
        ("ONUDC", "UNODC"),
    ],
)
def test_what_need_not_be_right_is_forgiven(kind, text, accepted):
    assert score(a_typed(accepted, "ONUDC", kind=kind), Answer(text=text)) == 1


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("Comité", "Comité exécutif"),
        ("Comité exécutif de Lyon", "Comité exécutif"),
        ("Secrétariat général", "Secrétaire général"),
        ("ICA", "ICAT"),
        ("2005", "2004"),
        ("2004 ou 2005", "2004"),
        ("7", "Groupe 7"),
        ("!!!", "ICAT"),
        ("", "ICAT"),
    ],
)
def test_another_answer_is_wrong(text, accepted):
    assert score(a_typed(accepted), Answer(text=text)) == 0


def test_an_accepted_answer_without_letters_is_matched_by_nothing():
    assert score(a_typed("…"), Answer(text="?")) == 0
