"""Heads and feet that a document repeats on each of its pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from courses.sources.layout.lines import MARK, Line

LONGEST = 100
"""Characters; a longer line that stands twice in a text is no running head."""

LONGEST_FRONT = 60
"""Lines, a table of contents among them."""

CONTENTS = 3
"""So many lines of the front that come again, each once, are a table of contents."""


def find_running_heads(lines: list[Line], issuer: str = "") -> set[int]:
    """Find the lines that repeat a line of the front, or that stand at every turn of the page.

    The front is what stands before the first sentence. A title stays where it stands first; a
    letterhead, which the title contains or which names the issuer, goes everywhere.
    """
    front = count_front(lines)
    places = _group(lines)
    dropped: set[int] = set()
    contents = _is_contents(front, places)
    for head, found in places.items():
        if found[0] < front:
            dropped.update(found[:1] if contents else found[1:])
            named = [issuer, *(line.string for line in lines[:front])]
            if head == _fold(issuer) or _is_within(head, map(_fold, named)):
                dropped.add(found[0])
        elif all(_is_at_turn(lines, place) for place in found):
            dropped.update(found)
    return dropped | set(_find_feet(lines, dropped, front))


def count_front(lines: list[Line]) -> int:
    """Count the lines before the first one that is long or ends a sentence."""
    front = lines[:LONGEST_FRONT]
    return next((i for i, line in enumerate(front) if not _may_be_head(line)), len(front))


def _may_be_head(line: Line) -> bool:
    return len(line.string) <= LONGEST and not line.ends() and not line.string.endswith(",")


def _group(lines: list[Line]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if _may_be_head(line) and not line.row and not MARK.match(line.string):
            again = places[_fold(line.string)]
            if not again or not _is_in_address(lines, index):
                again.append(index)
    return {head: found for head, found in places.items() if len(found) > 1}


def _is_in_address(lines: list[Line], place: int) -> bool:
    """Tell whether a line is one of several short ones, and not at the top of a page."""
    line = lines[place]
    if line.turned:
        return False
    above = place > 0 and not line.gap and _may_be_head(lines[place - 1])
    return above or any(
        not below.gap and not below.turned and _may_be_head(below)
        for below in lines[place + 1 : place + 2]
    )


def _is_contents(front: int, places: dict[str, list[int]]) -> bool:
    again = [found for found in places.values() if found[0] < front and len(found) == 2]  # noqa: PLR2004 - once in the contents, once in the text
    return len(again) >= CONTENTS and all(found[1] >= front for found in again)


def _is_within(head: str, front: Iterable[str]) -> bool:
    word = re.compile(rf"\b{re.escape(head)}\b")
    return any(other != head and word.search(other) for other in front)


def _is_at_turn(lines: list[Line], place: int) -> bool:
    return any(line.turned for line in lines[place : place + 2])


def _find_feet(lines: list[Line], dropped: set[int], front: int) -> Iterator[int]:
    """Find lines of capitals that stand right before a running head."""
    for place in dropped:
        before = place - 1
        if before >= front and before not in dropped:
            line = lines[before]
            if line.string.isupper() and _may_be_head(line) and not MARK.match(line.string):
                yield before


def _fold(string: str) -> str:
    return " ".join(string.casefold().split())
