import pytest

from quizzes.generation.checks.date_in_step import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize("step", ["ouverture du bureau (2004)", "accord de 1997", "mai 2018"])
def test_a_step_with_its_year_is_found(step):
    assert list(find(an_item(ItemKind.ORDERING, sequence=("a", step, "c")), a_corpus())) == [step]


@pytest.mark.parametrize(
    "step",
    ["ouverture du bureau", "résolution 2178/4", "achat de 1200 postes", "réseau de 20 000 agents"],
)
def test_a_step_without_year(step):
    assert not list(find(an_item(ItemKind.ORDERING, sequence=("a", step, "c")), a_corpus()))
