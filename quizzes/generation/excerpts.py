"""Long quotes cut to what matters, at the borders of sentences and clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from quizzes.generation.analysis.sentences import find_bounds
from quizzes.generation.french.typography import level

CUT = "[…]"
_CLAUSE = re.compile(r"(?<=[;:]) |(?<=,) | (?=[–—] )")
_DASH = re.compile(r"^[–—] ")
_LETTERED = re.compile(r"(?<!\w)\w{1,2}$")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))


def shorten(text: str, room: int, focus: str = "") -> str:
    """Cut a text to so many words about ``focus``: whole sentences, else clauses, else words.

    A run of clauses that is less than half of what fits says too little.
    """
    if _count(text) <= room:
        return text
    sentences = [text[start:end].strip() for start, end in find_bounds(text)]
    clauses, words = _CLAUSE.split(text), text.split()
    for parts in (sentences, clauses):
        first, last = _choose(parts, room, focus)
        enough = 2 * _count(" ".join(parts[first:last])) >= room or parts is sentences
        if first < last and enough:
            return _show(parts, first, last)
    first, last = _choose_words(words, clauses, room, focus)
    return _show(words, first, last) if first < last else CUT


def _show(parts: Sequence[str], first: int, last: int) -> str:
    said = _balance(" ".join(parts[first:last]).rstrip(" ,;:–—"))
    return f"{CUT} " * bool(first) + said + f" {CUT}" * (last < len(parts))


def gather(text: str, room: int, focuses: Sequence[str]) -> str:
    """Cut a text to the clauses that say ``focuses``, as many as fit, and its opening.

    ``text`` may be of several quotes, with a mark between them.
    """
    if _count(text) <= room:
        return text
    parts = split_clauses(text)
    told: set[int] = set()
    for places in (*(range(*_find(parts, focus)) for focus in focuses), range(1)):
        if _count(join_parts(parts, told.union(places))) <= room:
            told.update(places)
    return join_parts(parts, told) if told else shorten(text, room, focuses[0])


def split_clauses(text: str) -> list[str]:
    """Split a text of one quote or of several, with a mark between them, to its clauses."""
    return [clause for quote in text.split(CUT) for clause in _CLAUSE.split(quote.strip())]


def join_parts(parts: Sequence[str], places: AbstractSet[int]) -> str:
    """Join chosen parts of a text, with a mark for each gap between them."""
    said: list[str] = []
    after = 0
    for place in sorted(places):
        gap = place > after
        said += [CUT, _DASH.sub("", parts[place])] if gap else [parts[place]]
        after = place + 1
    told = _balance(" ".join(said).rstrip(" ,;:–—"))
    return told + f" {CUT}" * (after < len(parts))


def _choose_words(
    words: Sequence[str], clauses: Sequence[str], room: int, focus: str
) -> tuple[int, int]:
    """Choose words from the beginning of the focus’s clause on, or about the focus."""
    begins = accumulate((_count(clause) for clause in clauses), initial=0)
    first, last = _find(words, focus)
    begin = max(place for place in begins if place <= first)
    near = last - begin <= room - 2
    return (begin, min(begin + room - 2, len(words))) if near else _choose(words, room, focus)


def _choose(parts: Sequence[str], room: int, focus: str) -> tuple[int, int]:
    """Choose as long a run of parts about the focus as fits with both marks, or none."""
    first, last = _find(parts, focus)
    room -= 2
    if _count(" ".join(parts[first:last])) > room:
        return 0, 0
    while first or last < len(parts):
        if last < len(parts) and _count(" ".join(parts[first : last + 1])) <= room:
            last += 1
        elif first and _count(" ".join(parts[first - 1 : last])) <= room:
            first -= 1
        else:
            break
    return first, last


def _find(parts: Sequence[str], focus: str) -> tuple[int, int]:
    """Find the run of parts that says the focus, or its end; the first part where none does."""
    words = level(focus).split()
    for start in range(len(words)):
        wanted = " ".join(words[start:])
        for length in range(1, len(words) + 2):
            for first in range(len(parts) - length + 1):
                if wanted in level(" ".join(parts[first : first + length])):
                    return first, first + length
    return 0, 1


def _balance(text: str) -> str:
    """Take out marks that lost their partner when the text was cut."""
    lone = {place for pair in _PAIRS for place in _find_lone(text, *pair)}
    kept = "".join(mark for place, mark in enumerate(text) if place not in lone)
    return re.sub(r"\s{2,}", " ", kept).strip()


def _find_lone(text: str, opening: str, closing: str) -> list[int]:
    """Find marks without a partner; the bracket behind the letter of an item has none."""
    opened: list[int] = []
    lone: list[int] = []
    for place, mark in enumerate(text):
        if mark == opening:
            opened.append(place)
        elif mark == closing and opened:
            opened.pop()
        elif mark == closing and not _LETTERED.search(text[:place]):
            lone.append(place)
    return lone + opened


def _count(text: str) -> int:
    return len(text.split())
