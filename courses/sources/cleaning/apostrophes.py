"""Apostrophes: one character, and no space around it."""

from __future__ import annotations

import re

from courses.sources.tracing import Traced

STRAIGHT = re.compile(r"(?<=\w)['ʼ‘´](?=[\w«“])")
POSSESSIVE = re.compile(r"(?<=s)'(?=\s)")
QUOTED = re.compile(r"(?<!\w)'\w")

ELIDED = r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)"
SPACE_BEFORE = re.compile(rf"(?<![\w’]){ELIDED}\s+['’]\s?(?=\w)", re.IGNORECASE)
SPACE_BEHIND = re.compile(rf"{ELIDED}[’]\s+(?=\w)", re.IGNORECASE)


def curl_apostrophes(text: Traced) -> Traced:
    """Write ’ for every sign that stands in for it between letters."""
    text = text.replace(STRAIGHT, "’")
    return text if QUOTED.search(text.text) else text.replace(POSSESSIVE, "’")


def close_apostrophes(text: Traced) -> Traced:
    """Take spaces off the apostrophe of an elided word: "l ’eau", "l’ eau"."""
    for pattern in (SPACE_BEFORE, SPACE_BEHIND):
        text = text.replace(pattern, lambda found: re.sub(r"\s*['’]\s*", "’", found.group()))
    return text
