"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…](?:\s?[»”\"])?\s+(?=[«“\"(]?\s?[A-ZÀ-ÖØ-Þ0-9])")
_SHORTENED = re.compile(
    r"(?:^|[\s(’'])(?:M|MM|Mme|Mmes|Mlle|Me|Dr|Pr|St|Ste|art|al|chap|par|vol|no|nos|n°|p|pp|cf|env|max"
    r"|min|fig|éd|Mr|Mrs|Ms|Prof|No|Nos|vs|e\.g|i\.e|approx|Inc|Ltd|[A-Z])\.$|^(?:\d{1,3}|[IVX]+)\.$"
)
"""A text that breaks off behind an abbreviation, an initial or the number of a clause."""

_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
_OPENERS = re.compile(
    r"[«“\"(]?\s?(?:L[ea]s?|L[’']\w+|Il|Elle|Ils|Elles|On|Nous|Ce|Cet|Cette|Ces|Une?|Des|En|À|Au|Dans"
    r"|The|It|They|This|These|In|An?)\b"
)
"""Words that begin a sentence behind dotted initials."""


def find_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Find start and end of each sentence, white space left out.

    A full stop behind an abbreviation, a number or dotted initials ends none, unless a new sentence
    is sure to follow the initials.
    """
    start = 0
    for match in _END.finditer(text):
        if _is_end(text[start : match.end()].rstrip(), text[match.end() :]):
            yield start, start + len(text[start : match.end()].rstrip())
            start = match.end()
    if text[start:].strip():
        yield start, len(text.rstrip())


def _is_end(sentence: str, following: str) -> bool:
    if _INITIALS.search(sentence):
        return _OPENERS.match(following) is not None
    return _SHORTENED.search(sentence) is None
