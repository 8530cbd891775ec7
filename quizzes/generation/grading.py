"""How hard an item is likely to be and what answering takes, before anyone has answered it.

An ordinal estimate after the features that Benedetto (2023) found to matter; each one that counted
is told, so that an editor can disagree. It is replaced once enough learners have answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from rapidfuzz import fuzz

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import CognitiveLevel, Ground, Item, ItemKind
from quizzes.generation.wording import find_stems

_KINDS = MappingProxyType(
    {
        ItemKind.TRUE_FALSE: 0.2,
        ItemKind.CLOZE: 0.35,
        ItemKind.SINGLE_CHOICE: 0.35,
        ItemKind.MATCHING: 0.45,
        ItemKind.MULTIPLE_CHOICE: 0.5,
        ItemKind.ORDERING: 0.55,
        ItemKind.NUMERIC: 0.6,
        ItemKind.SHORT_ANSWER: 0.55,
    }
)
_LEVELS = MappingProxyType({CognitiveLevel.UNDERSTAND: 0.1, CognitiveLevel.APPLY: 0.2})
_AN_OPTION = 0.03
_ALIKE, _RARE, _OWN_WORDS = 0.15, 0.1, 0.1
_A_QUOTE = 0.05
_ONCE = 1
_MOST_PLACES = 2
_FEW = 3
"""So many options are usual; each one more adds to what is to be weighed."""


def grade(item: Item, corpus: Corpus) -> Item:
    """Give an item its difficulty, the sum of what its features add, and say what they were."""
    added = {name: round(share, 2) for name, share in _list_features(item, corpus)}
    grounds = tuple(Ground(name, share) for name, share in added.items() if share)
    return replace(item, difficulty=round(min(1.0, sum(added.values())), 2), grounds=grounds)


def _list_features(item: Item, corpus: Corpus) -> Iterator[tuple[str, float]]:
    yield "kind", _KINDS[item.kind]
    yield "level", _LEVELS.get(item.cognitive_level, 0)
    yield "options", _AN_OPTION * max(0, len(item.choices) - _FEW)
    yield "likeness", _ALIKE * _measure_likeness(item)
    yield "rarity", _RARE * _measure_rarity(item, corpus)
    yield "wording", _OWN_WORDS * _measure_distance(item)
    yield "places", _A_QUOTE * min(_MOST_PLACES, len(item.source) - 1)


def _measure_likeness(item: Item) -> float:
    """Say how much like the key its nearest distractor is written, 0 to 1."""
    pairs = [(key, other) for key in list_keys(item) for other in list_distractors(item)]
    return max((fuzz.token_sort_ratio(*pair) for pair in pairs), default=0) / 100


def _measure_rarity(item: Item, corpus: Corpus) -> float:
    """Share of the stem's words that the corpus says in one sentence alone."""
    stems = find_stems(item.stem)
    rare = sum(corpus.count_sentences(stem) <= _ONCE for stem in stems)
    return rare / max(len(stems), 1)


def _measure_distance(item: Item) -> float:
    """Share of the stem's words that the quotes do not say: recognising is not enough."""
    stems = find_stems(item.stem)
    quoted = frozenset[str]().union(*(find_stems(source.quote) for source in item.source))
    return len(stems - quoted) / max(len(stems), 1)
