import pytest

from quizzes.generation.checks import find_twins
from quizzes.generation.checks.twins import are_twins
from tests.quizzes.generation.building import a_statement, an_item

STEM = "Dans quelle ville se trouve le siège de l’Office des drogues\u202f?"


def asking(stem, key="Vienne", **changes):
    return an_item(stem=stem, right=[key], wrong=["x", "y"], **changes)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        (STEM, "Vienne"),
        (STEM.upper(), "Rome"),
        ("Dans quelle ville se trouve le siège de l’Office de la drogue\u202f?", "Vienne"),
    ],
)
def test_alike_stems_with_one_key_are_twins(stem, key):
    assert are_twins(asking(STEM), asking(stem, key))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Dans quelle ville se trouve le siège de l’Union des postes\u202f?", "Berne"),
        ("Quelle capitale accueille l’Office\u202f?", "Vienne"),
    ],
)
def test_another_key_or_another_stem_makes_another_item(stem, key):
    assert not are_twins(asking(STEM), asking(stem, key))


def test_statements_that_differ_in_one_part_are_twins():
    one = a_statement("Le siège de l’Office des drogues se trouve à Vienne.", true=True)
    other = a_statement("Le siège de l’Office des drogues se trouve à Rome.", true=False)

    assert are_twins(one, other)


def test_languages_part_twins():
    assert not are_twins(asking(STEM), asking(STEM, language="en"))


def test_pairs_are_named_once():
    items = [asking(STEM, id="a"), asking(STEM, id="b"), asking("Quoi\u202f?", id="c")]

    assert find_twins(items) == (("a", "b"),)
