"""Test-wise guessers, who read the options and not the sources: a cue in the wording feeds them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from math import sqrt

from quizzes.generation import Choice, Item, ItemKind

FEWEST_OPTIONS = 3
WORD = re.compile(r"[^\W\d_]{3,}")


def longest(item: Item, option: str) -> float:
    """Prefer the longest option."""
    return len(option)


def most_like_the_others(item: Item, option: str) -> float:
    """Prefer the option that the others are variations of."""
    others = [choice.text for choice in item.choices if choice.text != option]
    return sum(SequenceMatcher(None, option, other).ratio() for other in others)


def sharing_words_with_the_stem(item: Item, option: str) -> float:
    """Prefer the option that repeats the stem."""
    return len(words(item.stem) & words(option))


Guesser = Callable[[Item, str], float]
GUESSERS: Mapping[str, Guesser] = {
    "longest": longest,
    "most like the others": most_like_the_others,
    "sharing words with the stem": sharing_words_with_the_stem,
}


def guessable(items: Sequence[Item]) -> list[Item]:
    """Keep the items with one key among at least three options."""
    kinds = {ItemKind.SINGLE_CHOICE, ItemKind.CLOZE}
    return [item for item in items if item.kind in kinds and len(item.choices) >= FEWEST_OPTIONS]


def best_above_chance(items: Sequence[Item]) -> float:
    """Say how far the best guesser comes above chance, in standard errors of pure guessing."""
    offered = guessable(items)
    if not offered:
        return 0.0
    chances = [1 / len(item.choices) for item in offered]
    error = sqrt(sum(chance * (1 - chance) for chance in chances))
    hits = {name: sum(hit(guesser, item) for item in offered) for name, guesser in GUESSERS.items()}
    return (max(hits.values()) - sum(chances)) / error


def top_position_above_chance(items: Sequence[Item]) -> float:
    """Say by how many points the most frequent place of the key exceeds its fair share.

    An item counts at the place that its key has among its own options; places are fair when each
    has its share among the items that have such a place.
    """
    offered = guessable(items)
    if not offered:
        return 0.0
    keys = Counter(place_of_key(item.choices) for item in offered)
    fair: defaultdict[int, float] = defaultdict(float)
    for item in offered:
        for place in range(len(item.choices)):
            fair[place] += 1 / len(item.choices)
    return 100 * max(keys[place] - share for place, share in fair.items()) / len(offered)


def hit(guesser: Guesser, item: Item) -> float:
    """Give the chance that a guesser takes the key; among options liked equally it tosses."""
    liked = [(guesser(item, choice.text), choice.correct) for choice in item.choices]
    best = max(score for score, _ in liked)
    tied = [correct for score, correct in liked if score == best]
    return sum(tied) / len(tied)


def place_of_key(choices: Sequence[Choice]) -> int:
    """Find the key's place among the options, from 0."""
    return next(place for place, choice in enumerate(choices) if choice.correct)


def words(text: str) -> set[str]:
    """Cut out the words that may give something away."""
    return {word.lower() for word in WORD.findall(text)}
