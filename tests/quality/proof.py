"""Whether a quote stands where it says it stands; written apart from the writer's own check."""

from __future__ import annotations

import unicodedata

from quizzes.generation import QuotedSpan

MOST_LEFT_OUT = 0.2
"""Share of a span's letters that cleaning may have left out: page furniture, footnote marks."""


def stands(source: QuotedSpan, text: str) -> bool:
    """Tell whether a quote's letters and digits are those of its span, in order.

    ``text``: the decoded text of the document. Cleaning may have left something out between them.
    """
    if not 0 <= source.start < source.end <= len(text):
        return False
    quoted, there = letters(source.quote), letters(text[source.start : source.end])
    if not quoted or len(quoted) < (1 - MOST_LEFT_OUT) * len(there):
        return False
    rest = iter(there)
    return all(letter in rest for letter in quoted)


def letters(text: str) -> str:
    """Keep lower-case letters and digits alone, ligatures taken apart, accents kept."""
    spelled = unicodedata.normalize("NFKC", text).casefold().replace("œ", "oe").replace("æ", "ae")
    return "".join(character for character in spelled if character.isalnum())
