"""White space: one space between words, none before a comma."""

from __future__ import annotations

import re

from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.tracing import Traced
from courses.sources.wordlists import list_words

BREAK = re.compile(r"(?<![ \t\u00a0])[ \t\u00a0]*[\n\x0b\x0c\x85\u2028\u2029]\s*")
SPACES = re.compile(r"[ \t\u2000-\u2008\u200a\u205f\u3000]{2,}|[\t\u2000-\u2008\u200a\u205f\u3000]")
BEFORE_STOP = re.compile(r"(?<=[\w)»”’%])[ \u00a0\u202f]+(?=[,.](?:\s|$))")
DOUBLED_STOP = re.compile(r"(?<=[;,])\s*[.,](?=\s|$)")
EMPTY_BRACKETS = re.compile(r"(?<!\s)\s+[(\[]\s*[)\]]")
WITHIN_BRACKETS = re.compile(r"(?<=[(\[])[ \u00a0]+(?=[\w«“])|(?<=[\w»”.])[ \u00a0]+(?=[)\]])")

HYPHENATED = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s+-\s?([^\W\d_]+)")
ATTACHED = list_words("ci là même mêmes il elle ils elles on ce je tu t moi toi lui leur y en")


def unwrap_lines(text: Traced) -> Traced:
    """Make a space of each line break."""
    return text.replace(BREAK, " ")


def collapse_spaces(text: Traced) -> Traced:
    """Make one space of several."""
    return text.replace(SPACES, " ")


def close_stops(text: Traced) -> Traced:
    """Take off spaces before a comma or stop and inside brackets, a second stop, empty brackets."""
    text = text.replace(EMPTY_BRACKETS, "").replace(WITHIN_BRACKETS, "")
    return text.replace(BEFORE_STOP, "").replace(DOUBLED_STOP, "")


def close_hyphens(text: Traced, known: Knowledge) -> Traced:
    """Take off the space before the hyphen of a compound: "celle -ci"."""

    def close(found: re.Match[str]) -> str:
        first, second = found.groups()
        compound = f"{first}-{second}"
        attached = second.casefold() in ATTACHED or known.knows(compound)
        return compound if attached else found.group()

    return text.replace(HYPHENATED, close)
