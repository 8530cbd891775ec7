"""Why the key is right: the quote and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizzes.generation.french.typography import level
from quizzes.generation.records import QuotedSpan
from quizzes.generation.tongues import FRENCH, Tongue

_MOST_WORDS = 60
CELLS = " | "
"""What stands between the cells of a quoted table row; people read a dash."""


def explain(
    sources: Sequence[QuotedSpan],
    titles: Mapping[str, str],
    correction: str = "",
    focus: str = "",
    *,
    tongue: Tongue = FRENCH,
) -> str:
    """Explain in at most 60 words: a correction, as much of the quote as fits, the source.

    Of a long quote the part about ``focus``, the key, is shown.
    """
    title = titles[sources[0].document]
    lead = f"{correction} " if correction else ""
    room = _MOST_WORDS - len(lead.split()) - len(title.split()) - 6
    quoted = " […] ".join(source.quote.strip() for source in _put_in_order(sources, focus))
    said = _shorten(quoted.replace(CELLS, " – "), room, focus)
    return tongue.polish(f"{lead}{tongue.quote(said)} — {title}")


def _put_in_order(sources: Sequence[QuotedSpan], focus: str) -> list[QuotedSpan]:
    """Put quotes in the order of their documents; a table row that says the key stands alone."""
    rows = [s for s in sources if focus and CELLS in s.quote and level(focus) in level(s.quote)]
    names = list(dict.fromkeys(source.document for source in sources))
    return rows or sorted(sources, key=lambda s: (names.index(s.document), s.start))


def _shorten(text: str, room: int, focus: str) -> str:
    words = text.split()
    if len(words) <= room:
        return text
    place = level(text).find(level(focus)) if focus else -1
    last = len(text[: place + len(focus)].split()) if place >= 0 else 0
    first = max(0, last - room + 2)
    head = "[…] " if first else ""
    tail = " […]" if first + room < len(words) else ""
    return head + " ".join(words[first : first + room]).rstrip(",;:") + tail
