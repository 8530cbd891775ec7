"""Guessers find the cues that are there, and none where there is none."""

from __future__ import annotations

import pytest

from quizzes.generation import Choice, CognitiveLevel, FactKind, Item, ItemKind
from tests.quality.guessers import best_above_chance, guessable, top_position_above_chance


def item(stem: str, key: str, *wrong: str, place: int = 0) -> Item:
    choices = [Choice(text, correct=False) for text in wrong]
    choices.insert(place, Choice(key, correct=True))
    return Item(
        id="0" * 16,
        fact="0" * 16,
        kind=ItemKind.SINGLE_CHOICE,
        fact_kind=FactKind.PLACE,
        language="fr",
        stem=stem,
        explanation="",
        difficulty=0.5,
        cognitive_level=CognitiveLevel.REMEMBER,
        source=(),
        choices=tuple(choices),
    )


FAIR = [
    item("Où est-ce ?", "Lyon", "Bern", "Rome", place=0),
    item("Où est-ce ?", "Bern", "Lyon", "Rome", place=1),
    item("Où est-ce ?", "Rome", "Bern", "Lyon", place=2),
]
CUED = {
    "longest": item("Où est-ce ?", "À Lyon, en France", "Bern", "Rome"),
    "most like the others": item("Où ?", "au nord de Bern", "au sud de Bern", "au nord de Rome"),
    "sharing words": item("Quel bureau abrite la ville ?", "le bureau", "la gare", "le musée"),
}


def test_fair_items_give_nothing_away():
    assert best_above_chance(FAIR * 20) == pytest.approx(0)
    assert top_position_above_chance(FAIR * 20) == pytest.approx(0)


@pytest.mark.parametrize("cue", CUED)
def test_a_cue_is_found(cue: str):
    assert best_above_chance([CUED[cue]] * 20) > 2


def test_a_favourite_place_of_the_key_is_found():
    assert top_position_above_chance(FAIR[:1] * 20) == pytest.approx(100 * 2 / 3)


def test_places_are_compared_among_items_that_have_them():
    four = item("Où est-ce ?", "Lyon", "Bern", "Rome", "Oslo", place=3)

    assert top_position_above_chance([*FAIR, four]) == pytest.approx(100 * (1 - 1 / 4) / 4)


def test_nothing_to_guess_gives_nothing_away():
    two = item("Où ?", "Lyon", "Bern")

    assert guessable([two]) == []
    assert best_above_chance([two]) == top_position_above_chance([two]) == 0
