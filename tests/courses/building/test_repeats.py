import pytest

from courses.building.records import Place
from courses.building.repeats import find_repeats
from tests.courses.building.samples import sections

LONG = (
    "Le Bureau central national assure dans chaque pays membre le lien entre la police nationale et"
    " le réseau mondial, de jour comme de nuit, depuis Lyon"
)


def firsts(*texts):
    return find_repeats(sections(*texts)).firsts


def test_a_repeat_is_known_by_its_first_and_all_its_places():
    text = "Les polices du monde entier coopèrent chaque jour.\n"
    found = find_repeats(sections(text, f"Avant.\n\n{text}", text))

    assert found.firsts[1, 1] == found.firsts[2, 0] == (0, 0)
    assert found.elsewhere((0, 0)) == (Place("1.md", 8, 58), Place("2.md", 0, 50))
    assert found.elsewhere((2, 0)) == (Place("0.md", 0, 50), Place("1.md", 8, 58))
    assert found.elsewhere((1, 0)) == ()


@pytest.mark.parametrize(
    "other",
    [
        LONG.replace("assure", "assurera"),
        LONG.replace("le réseau", "un réseau"),
        LONG.replace("le lien", "aussi le lien"),
        LONG.replace("assure dans chaque pays membre", "assure, dans chaque pays membre,"),
    ],
)
def test_a_long_block_repeats_one_of_almost_the_same_words(other):
    assert firsts(f"{LONG}.", f"{other}.")[1, 0] == (0, 0)


@pytest.mark.parametrize(
    "other",
    [
        LONG.replace("Lyon", "Paris"),
        LONG.replace("assure", "n’assure"),
        LONG.replace("chaque", "190"),
        LONG.replace("assure", "rompt"),
        LONG.replace("le lien entre la police nationale et le réseau mondial", "l’ordre"),
    ],
)
def test_another_word_name_number_or_negation_says_something_else(other):
    assert firsts(f"{LONG}.", f"{other}.")[1, 0] == (1, 0)


def test_short_blocks_repeat_only_behind_a_repeat():
    listed = (
        "Quatre formes d’aide sont apportées aux policiers :\n\n- des données ;\n- des cours.\n"
    )

    found = firsts(listed, f"Autre chose.\n\n- des données ;\n\n{listed}")

    assert found[1, 1] == (1, 1)
    assert [found[1, number] for number in (2, 3, 4)] == [(0, 0), (0, 1), (0, 2)]


def test_a_document_may_repeat_itself():
    text = "Les polices du monde entier coopèrent chaque jour."

    assert firsts(f"# Un\n\n{text}\n\n# Deux\n\n{text}")[1, 0] == (0, 0)
