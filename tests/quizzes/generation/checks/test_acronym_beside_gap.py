import pytest

from quizzes.generation.checks.acronym_beside_gap import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "stem",
    [
        "Chaque pays a un _____ (BCN).",
        "Le BCN (_____) est national.",
        "Le _____, ONUDC, siège à Vienne.",
    ],
)
def test_an_acronym_that_spells_the_gap_is_found(stem):
    assert list(find(an_item(ItemKind.CLOZE, stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem",
    [
        "Chaque pays a un _____ (ou bureau).",
        "Le BCN dépend de _____.",
        "Le _____ de Vienne aide l’ONU.",
    ],
)
def test_an_acronym_elsewhere(stem):
    assert not list(find(an_item(ItemKind.CLOZE, stem=stem), a_corpus()))
