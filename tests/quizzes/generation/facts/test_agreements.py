import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "La convention entre EUROMER et la Norvège a été signée en 1996.",
            "En quelle année la convention entre EUROMER et la Norvège a-t-elle été signée ?",
        ),
        (
            "EUROMER et la Norvège ont signé en 1996 un accord de pêche.",
            "En quelle année l’accord de pêche entre EUROMER et la Norvège a-t-il été signé ?",
        ),
    ],
)
def test_the_signing_of_an_accord_is_asked_with_its_parties(sentence, question):
    assert questions(sentence, kind=FactKind.DATE)[question] == "1996"


def test_two_texts_are_no_parties():
    text = "La Convention de Brest et la Convention de Gand, signée à Oslo en 1996, lient EUROMER."

    assert not any("entre" in asked for asked in questions(text, kind=FactKind.DATE))


def test_the_last_of_many_are_no_two_parties():
    text = (
        "Le Statut, aussi appelé traité d’Oslo, fut signé en 1996 par l’Italie, la Norvège et "
        "la Suède, et lie EUROMER."
    )

    assert not any("entre" in asked for asked in questions(text, kind=FactKind.DATE))
