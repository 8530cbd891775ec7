"""The explanation of a question with its quotes, as the feedback of other systems holds it."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.exchange.texts import read_marked, write_html
from quizzes.generation.records import QuotedSpan


def write_feedback(explanation: str, sources: Sequence[QuotedSpan]) -> str:
    """Write as HTML: the explanation, then each quote with the document that it stands in."""
    quotes = (
        f"<blockquote>{write_html(one.quote)}<cite>{write_html(one.document)}</cite></blockquote>"
        for one in sources
    )
    return write_html(explanation) + "".join(quotes)


def read_feedback(written: str, places: Sequence[QuotedSpan]) -> tuple[str, tuple[QuotedSpan, ...]]:
    """Read explanation and quotes; ``places`` are what the labels say of where these stand."""
    marked = read_marked(written)
    sources = [
        QuotedSpan(cited, 0, 0, quote)
        if number >= len(places)
        else QuotedSpan(places[number].document, places[number].start, places[number].end, quote)
        for number, (cited, quote) in enumerate(marked.quotes)
    ]
    return marked.text, tuple(sources)
