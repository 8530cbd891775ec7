"""The key points of a lesson: sentences of its blocks, chosen, never written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from courses.building.meaning import Meaning
from courses.building.records import Quote, SourcedBlock
from courses.building.sentences import find_sentences
from courses.building.standing import leans, says_we
from courses.building.wording import count_words
from courses.sources import BlockKind

FEWEST, MOST = 3, 5
WORDS_A_POINT = 120
"""A lesson of so many words more has a point more, from fewest to most."""

SHORTEST, LONGEST = 6, 35
"""Words of a sentence; a shorter one says too little, a longer one counts less."""

RELEVANCE = 0.5
"""How much nearness to the lesson's aim counts; nearness to its other sentences is the rest."""

NOVELTY = 0.5
"""How much a point loses by being near one that is chosen already (maximal marginal relevance)."""

TOO_LONG = 0.25
"""What a sentence loses that is longer than ``LONGEST``."""

WE = 0.2
"""What a sentence loses that says "we"."""

_SAYING = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.CLAUSE}
)
_WHOLE = frozenset({BlockKind.LIST_ITEM, BlockKind.CLAUSE})
"""Kinds that are one statement, whatever stops stand in them."""


@dataclass(frozen=True, slots=True)
class Points:
    """Different sentences of a lesson that may be its key points, in its order."""

    aim: str
    """What the lesson is about."""
    number: int
    """How many points it should have."""
    quotes: tuple[Quote, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts whose meaning is needed to choose."""
        return (self.aim, *(quote.text for quote in self.quotes))


def find_points(aim: str, blocks: Sequence[SourcedBlock], language: str) -> Points:
    """Find the sentences that stand by themselves, in the course's language where there are any.

    Left out are those that point back to another sentence, ask something, announce a list or have
    fewer than ``SHORTEST`` words. A clause or list item counts as one sentence, but a lettered part
    of a clause is none; a definition is quoted from its term to the end of its first sentence.
    """
    found = [
        (sourced.block.language, quote)
        for sourced in blocks
        if sourced.block.kind in _SAYING
        for quote in _list_statements(sourced)
    ]
    own = [quote for said, quote in found if said == language]
    distinct = {quote.text: quote for quote in reversed(own or [quote for _, quote in found])}
    words = sum(count_words(sourced.block.text) for sourced in blocks)
    number = min(MOST, max(FEWEST, words // WORDS_A_POINT))
    return Points(aim, number, tuple(reversed(distinct.values())))


def choose_points(points: Points, meaning: Meaning) -> tuple[Quote, ...]:
    """Choose the key points of a lesson, one after the other, and put them in its order.

    Each is the sentence nearest to the lesson's aim and to its other sentences, less how near it is
    to a point that is chosen already. ``meaning`` holds the texts of the points.
    """
    worth = {quote.text: _weigh(quote.text, points, meaning) for quote in points.quotes}
    chosen: list[str] = []
    while len(chosen) < min(points.number, len(worth)):
        chosen.append(_choose(worth, chosen, meaning))
    return tuple(quote for quote in points.quotes if quote.text in chosen)


def _list_statements(sourced: SourcedBlock) -> Iterator[Quote]:
    block = sourced.block
    if block.kind is BlockKind.CLAUSE and block.label.endswith(")"):
        return
    for start, end in _list_bounds(sourced):
        text = block.text[start:end]
        if block.kind is BlockKind.DEFINITION:
            weak = text.endswith(":")
        else:
            weak = leans(text) or text.endswith(("?", ":")) or not _begins(text)
        if not weak and count_words(text) >= SHORTEST:
            yield Quote.of(sourced.document, block, start, end)


def _list_bounds(sourced: SourcedBlock) -> Iterator[tuple[int, int]]:
    block = sourced.block
    if block.kind in _WHOLE:
        yield 0, len(block.text.rstrip(" \u00a0;,"))
    elif block.kind is BlockKind.DEFINITION:
        yield 0, next(end for _, end in find_sentences(block.text))
    else:
        yield from find_sentences(block.text)


def _begins(text: str) -> bool:
    """Tell whether a text begins like a sentence."""
    first = text.lstrip('«“" \u00a0')[:1]
    return first.isupper() or first.isdigit()


def _weigh(text: str, points: Points, meaning: Meaning) -> float:
    others = [quote.text for quote in points.quotes if quote.text != text]
    central = sum(meaning.nearness(text, other) for other in others) / max(1, len(others))
    worth = RELEVANCE * meaning.nearness(text, points.aim) + (1 - RELEVANCE) * central
    return worth - TOO_LONG * (count_words(text) > LONGEST) - WE * says_we(text)


def _choose(worth: Mapping[str, float], chosen: Sequence[str], meaning: Meaning) -> str:
    """Choose the next point; of equals the first in the lesson."""

    def gain(text: str) -> float:
        near = max((meaning.nearness(text, other) for other in chosen), default=0.0)
        return worth[text] - NOVELTY * near

    return max((text for text in worth if text not in chosen), key=gain)
