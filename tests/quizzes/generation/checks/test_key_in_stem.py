import pytest

from quizzes.generation.checks.key_in_stem import find
from quizzes.generation.records import ItemKind, Pair
from tests.quizzes.generation.building import a_corpus, a_statement, an_item


@pytest.mark.parametrize(
    ("key", "stem"),
    [
        ("Lyon", "Où siège l’Organisation, à Lyon depuis 1989\u202f?"),
        ("le Secrétaire général", "Qui est le chef du secrétaire general\u202f?"),
        ("7", "Combien des 7 bureaux sont régionaux\u202f?"),
        ("ONU", "Que veut dire ONU\u202f?"),
    ],
)
def test_a_key_that_the_stem_says_is_found(key, stem):
    assert list(find(an_item(right=[key], wrong=["x", "y"], stem=stem), a_corpus()))


@pytest.mark.parametrize(
    ("key", "stem"),
    [
        ("le Secrétaire général", "Qui dirige le Secrétariat général\u202f?"),
        ("7", "Combien de bureaux avait-on en 1967\u202f?"),
        ("ONU", "Que dit l’ONUDC\u202f?"),
    ],
)
def test_a_key_that_the_stem_does_not_say(key, stem):
    assert not list(find(an_item(right=[key], wrong=["x", "y"], stem=stem), a_corpus()))


def test_a_cloze_does_not_say_beside_its_gap_what_the_gap_hides():
    said = "Le Bureau de _____ est à Vienne, non loin de Lyon."
    parted = "Le Bureau de _____ réunit les Lyonnais."

    assert list(find(an_item(ItemKind.CLOZE, right=["Lyon"], wrong=["x"], stem=said), a_corpus()))
    assert not list(
        find(an_item(ItemKind.CLOZE, right=["Lyon"], wrong=["x"], stem=parted), a_corpus())
    )


def test_matching_does_not_name_its_sides():
    pairs = (Pair("siège", "Lyon"), Pair("bureau", "Vienne"), Pair("école", "Rome"))
    item = an_item(ItemKind.MATCHING, pairs=pairs, stem="Associez chaque lieu, hors Vienne.")

    assert list(find(item, a_corpus())) == ["Vienne"]


def test_a_statement_is_its_own_key():
    assert not list(
        find(a_statement("Vrai ou faux, il compte treize membres.", true=True), a_corpus())
    )
