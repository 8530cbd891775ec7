"""Why the key is right: the quote and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizzes.generation.french.typography import polish, quote
from quizzes.generation.records import QuotedSpan

_MOST_WORDS = 60


def explain(sources: Sequence[QuotedSpan], titles: Mapping[str, str], correction: str = "") -> str:
    """Explain in at most 60 words: a correction, as much of the quote as fits, the source."""
    title = titles[sources[0].document]
    lead = f"{correction} " if correction else ""
    room = _MOST_WORDS - len(lead.split()) - len(title.split()) - 4
    said = _shorten(" […] ".join(source.quote.strip() for source in sources), room)
    return polish(f"{lead}{quote(said)} — {title}")


def _shorten(text: str, room: int) -> str:
    words = text.split()
    return text if len(words) <= room else " ".join(words[:room]).rstrip(",;:") + " […]"
