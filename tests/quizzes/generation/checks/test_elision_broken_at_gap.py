import pytest

from quizzes.generation.checks.elision_broken_at_gap import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


def found(stem, *options, language="fr"):
    item = an_item(
        ItemKind.CLOZE, stem=stem, right=options[:1], wrong=options[1:], language=language
    )
    return list(find(item, a_corpus()))


@pytest.mark.parametrize(
    ("stem", "option"),
    [
        ("L’accord lie l’_____.", "Comité"),
        ("Le siège de _____ est à Lyon.", "INTERPOL"),
        ("Le siège de _____ est à Lyon.", "le Comité"),
        ("Il parle à _____.", "les pays"),
        ("Elle dirige la _____.", "assemblée"),
        ("Elle dirige cet _____.", "bureau"),
        ("Il relève du _____.", "Office"),
        ("Le siège d’_____ est à Lyon.", "Hongrois et Haïtiens"),
    ],
)
def test_an_option_that_cannot_follow_is_found(stem, option):
    assert found(stem, option, "x")


@pytest.mark.parametrize(
    ("stem", "option"),
    [
        ("L’accord lie l’_____.", "Assemblée"),
        ("L’accord lie l’_____.", "humanité"),
        ("Le siège de _____ est à Lyon.", "la police"),
        ("Le siège de _____ est à Lyon.", "HCR"),
        ("Il parle à _____.", "la police"),
        ("Il parle à _____.", "Alger"),
        ("Chaque pays a un _____.", "office"),
        ("Il dirige le _____.", "haut-commissariat"),
        ("_____ dirige le siège.", "Le Comité"),
    ],
)
def test_an_option_that_reads_on(stem, option):
    assert not found(stem, option)


def test_english_has_its_own_elision():
    assert found("It is an _____.", "office", "bureau", language="en") == ["an bureau"]
    assert not found("It is the _____.", "office", "bureau", language="en")


def test_typed_answers_are_held_to_it_too():
    item = an_item(ItemKind.CLOZE, stem="Le siège de _____ est là.", accepted=("INTERPOL",))

    assert list(find(item, a_corpus()))
