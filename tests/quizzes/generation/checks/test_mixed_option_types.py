import pytest

from quizzes.generation.checks.mixed_option_types import find
from quizzes.generation.records import ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, a_statement, an_item


@pytest.mark.parametrize(
    "options",
    [
        ["1923", "Lyon", "1956"],
        ["1923", "13 membres", "1956"],
        ["13 membres", "4 ans", "7 membres"],
        ["sept", "8", "9"],
        ["11 septembre 2001", "2004", "2009"],
        ["identifier les victimes", "la gestion des données", "l’analyse criminelle"],
        ["ONUDC", "le Comité exécutif", "le Conseil"],
        ["UNESCO", "12", "13"],
    ],
)
def test_options_of_several_types_are_found(options):
    assert list(find(an_item(right=options[:1], wrong=options[1:]), a_corpus()))


@pytest.mark.parametrize(
    "options",
    [
        ["1923", "1945", "1956"],
        ["13 membres", "4 membres", "1 membre"],
        ["13", "4 membres", "7 membres"],
        ["sept", "huit", "neuf"],
        ["l’ONU", "INTERPOL", "l’Union européenne"],
        ["le Comité exécutif", "le Conseil", "l’ONU"],
        ["identifier les victimes", "réunir les pays", "former la police"],
    ],
)
def test_options_of_one_type(options):
    assert not list(find(an_item(right=options[:1], wrong=options[1:]), a_corpus()))


def test_each_side_of_the_pairs_has_a_type_of_its_own():
    dated = (Pair("le traité", "1923"), Pair("la charte", "1945"), Pair("le pacte", "1956"))
    mixed = (Pair("le traité", "1923"), Pair("la charte", "Lyon"), Pair("le pacte", "1956"))

    assert not list(find(an_item(ItemKind.MATCHING, pairs=dated), a_corpus()))
    assert list(find(an_item(ItemKind.MATCHING, pairs=mixed), a_corpus()))


def test_true_and_false_are_of_one_type():
    assert not list(find(a_statement("Il compte treize membres.", true=True), a_corpus()))
