import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "number"),
    [
        (
            "Un service de veille répond dans les cinq langues officielles d’EUROMER.",
            "Combien de langues officielles EUROMER compte-t-il ?",
            "cinq",
        ),
        (
            "Gand est devenu l’un des neuf ports de la Ligue hanséatique.",
            "Combien de ports la Ligue hanséatique compte-t-elle ?",
            "neuf",
        ),
    ],
)
def test_what_is_counted_in_passing_is_asked_of_its_owner(sentence, question, number):
    assert questions(sentence, kind=FactKind.QUANTITY)[question] == number


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER entend les trois parties de l’Accord.",
        "EUROMER suit les quatre navires du Bureau des phares.",
        "EUROMER applique les 365 jours du Congrès.",
    ],
)
def test_what_has_no_named_owner_is_left_alone(sentence):
    assert questions(sentence, kind=FactKind.QUANTITY) == {}
