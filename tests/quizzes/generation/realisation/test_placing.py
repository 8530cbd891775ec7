import pytest

from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.realisation.houses import House
from quizzes.generation.realisation.placing import place_in
from quizzes.generation.records import FactKind

HOUSE = House(read_phrase("l’UPU"), frozenset(), bodies=frozenset({"comité de gestion"}))


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Qui prépare le budget ?", "Au sein de l’UPU, qui prépare le budget ?"),
        ("Qui prépare le budget de l’UPU ?", "Qui prépare le budget de l’UPU ?"),
        (
            "À quelle fréquence se réunissent les Parties à la convention ?",
            "À quelle fréquence se réunissent les Parties à la convention ?",
        ),
        (
            "Que préparent les conférences des Parties aux conventions de 1998 ?",
            "Que préparent les conférences des Parties aux conventions de 1998 ?",
        ),
    ],
)
def test_what_happens_within_an_organisation_is_placed_there(text, placed):
    fact = Single(FactKind.ROLE, "s", "r", "le comité", AnswerKind.NAME, Wording(text), ())

    assert place_in(text, fact, HOUSE) == placed
