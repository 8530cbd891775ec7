import pytest

from quizzes.generation.checks.several_defensible_keys import find
from quizzes.generation.records import FactKind, ItemKind
from tests.quizzes.generation.building import a_corpus, a_fact, a_statement, an_item


@pytest.mark.parametrize(
    ("key", "distractor"),
    [
        ("l’Assemblée générale", "une assemblée générale"),
        ("le bureau régional", "le bureau"),
        ("le bureau", "le bureau de liaison"),
        ("ONUDC", "UNODC"),
        ("l’Office des drogues ainsi qu’INTERPOL", "l’ONU et INTERPOL"),
    ],
)
def test_a_distractor_that_names_the_key_is_found(key, distractor):
    corpus = a_corpus(aliases=[("ONUDC", "UNODC")])

    assert list(find(an_item(right=[key], wrong=[distractor, "x"]), corpus))


@pytest.mark.parametrize(
    ("key", "distractor"),
    [
        ("l’Assemblée générale", "le Comité exécutif"),
        ("20", "20 000"),
        ("Centre de commandement et de coordination", "Conseil de gestion et de coordination"),
        ("Office pour l’art, la danse et le jeu", "Office pour l’art, la danse et le chant"),
        ("l’ONU et la Croix-Rouge", "l’Union européenne et INTERPOL"),
        ("2004", "2009"),
        ("le Comité exécutif", "le président du Comité exécutif"),
    ],
)
def test_another_thing_is_no_key(key, distractor):
    assert not list(find(an_item(right=[key], wrong=[distractor, "x"]), a_corpus()))


def test_another_value_of_the_same_fact_is_right_too():
    fact = a_fact(values=("l’anglais", "l’arabe", "l’espagnol"))
    item = an_item(right=["l’anglais"], wrong=["l’arabe", "le russe"])

    assert list(find(item, a_corpus(facts=[fact]))) == ["l’arabe"]


def test_values_that_the_item_does_not_ask_for_are_no_keys():
    fact = a_fact(subject="le Comité exécutif", values=("l’anglais",))
    item = an_item(right=["le Comité exécutif"], wrong=["l’anglais", "le russe"])

    assert not list(find(item, a_corpus(facts=[fact])))


def test_an_acronym_and_its_expansion_are_one_thing():
    fact = a_fact("Office des drogues", "sigle", ["OD"], kind=FactKind.ACRONYM, id="other")
    item = an_item(right=["l’Office des drogues"], wrong=["l’OD", "le Conseil"])

    assert list(find(item, a_corpus(facts=[fact])))


def test_true_and_false_exclude_each_other():
    assert not list(find(a_statement("Il compte treize membres.", true=True), a_corpus()))


def test_multiple_choice_is_held_to_it_too():
    item = an_item(
        ItemKind.MULTIPLE_CHOICE, right=["l’anglais", "l’arabe"], wrong=["l’arabe écrit"]
    )

    assert list(find(item, a_corpus()))
