import pytest

from quizzes.generation.checks.key_told_by_region import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    ("stem", "wrong", "told"),
    [
        ("Dans quelle ville siège l’Office panaméricain ?", ["Genève", "La Haye"], True),
        ("Dans quelle ville siège l’Office panaméricain ?", ["Mexico", "Lima"], False),
        ("Dans quelle ville siège l’Office des Andins ?", ["Lima", "Quito"], True),
        ("Dans quelle ville siège l’Office des ports ?", ["Genève", "La Haye"], False),
    ],
)
def test_a_part_of_the_world_tells_which_cities_lie_in_it(stem, wrong, told):
    item = an_item(right=["Washington"], wrong=wrong, stem=stem)

    assert bool(list(find(item, a_corpus()))) is told
