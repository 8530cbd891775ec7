"""Where reading falls short: by kind, by document and block by block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tests.quality.reading.comparison import Pair
from tests.quality.reading.figures import Reading, share
from tests.quality.reading.leftovers import find_leftovers

SHOWN = 40
"""Characters that are shown of the head and of the tail of a text."""


def share_by_kind(reading: Reading) -> dict[str, float]:
    """Tell for each kind which share of its marked blocks was found as such."""
    pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in reading.wanted():
        pairs[pair.gold.kind].append(pair)
    return {kind: share(pair.agrees_in_kind() for pair in pairs[kind]) for kind in sorted(pairs)}


def share_by_document(reading: Reading) -> dict[str, float]:
    """Tell for each document which share of its marked blocks was found with its kind."""
    return {
        one.name: share(pair.agrees_in_kind() for pair in one.of_gold())
        for one in reading.comparisons
    }


def list_faults(reading: Reading) -> Iterator[str]:
    """List what differs from the gold and what was left over, a line each."""
    for one in reading.comparisons:
        for pair in one.pairs:
            for fault in _describe(pair):
                yield f"{one.name}: {fault}"
        if one.lost or one.invented:
            yield f"{one.name}: lost “{one.lost}”, invented “{one.invented}”"
    for document in reading.documents:
        yield from map(str, find_leftovers(document))


def _describe(pair: Pair) -> Iterator[str]:
    if not pair.gold or not pair.block:
        what, one = ("missing", pair.gold) if pair.gold else ("not marked", pair.block)
        yield f"{what} {one.kind} “{_shorten(one.text)}”"
        return
    if not pair.agrees_in_kind():
        yield f"{pair.block.kind}, not {pair.gold.kind} “{_shorten(pair.gold.text)}”"
    if not pair.agrees_in_mark():
        yield f"mark of “{_shorten(pair.gold.text)}” is not {pair.gold.mark or 'none'}"
    if not pair.agrees_in_language():
        yield f"{pair.block.language}, not {pair.gold.language} “{_shorten(pair.gold.text)}”"
    if not pair.agrees_in_words():
        yield f"words of “{_shorten(pair.block.text)}”, not “{_shorten(pair.gold.text)}”"


def _shorten(text: str) -> str:
    return text if len(text) <= 2 * SHOWN else f"{text[:SHOWN]} … {text[-SHOWN:]}"
