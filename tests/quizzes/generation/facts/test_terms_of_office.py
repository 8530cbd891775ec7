import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "years"),
    [
        (
            "Le mandat des vérificateurs d’EUROMER est de trois ans.",
            "Combien d’années dure le mandat des vérificateurs d’EUROMER ?",
            "trois",
        ),
        (
            "Le directeur d’EUROMER est élu par le Conseil pour un mandat de six ans.",
            "Combien d’années dure le mandat du directeur d’EUROMER ?",
            "six",
        ),
    ],
)
def test_mandates_are_asked_for_their_years(sentence, question, years):
    assert questions(sentence, kind=FactKind.QUANTITY)[question] == years
