"""Apostrophes: one character, and no space around it."""

from __future__ import annotations

import re

from courses.sources.tracing import Traced

STRAIGHT = re.compile(r"(?<=\w)['ʼ‘´](?=[\w«“])")
POSSESSIVE = re.compile(r"(?<=s)'(?=\s)")
SHORTENED = re.compile(r"(?<!\S)'(?=(?:\d0s|n'|tis|twas|em|til|cause)(?:\W|$))|(?<=\s['’]n)'(?=\s)")
QUOTED = re.compile(r"(?<!\w)'\w")

ELIDED = r"(?<!['’])\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)"
SPACE_BEFORE = re.compile(rf"(?<![\w’]){ELIDED}\s+['’]\s?(?=\w)", re.IGNORECASE)
SPACE_BEHIND = re.compile(rf"{ELIDED}['’]\s+(?=\w)", re.IGNORECASE)
TODAY = re.compile(r"\baujourd\s?['’]\s?hui\b", re.IGNORECASE)
CONTRACTED = re.compile(r"(?<=[^\W\d_])\s['’](?=(?:s|t|re|ve|ll|d)\b(?!['’]))")
"""English: "it ’s", "don ’t"."""


def curl_apostrophes(text: Traced) -> Traced:
    """Write ’ for every sign that stands in for it between letters."""
    text = text.replace(STRAIGHT, "’").replace(SHORTENED, "’")
    return text if QUOTED.search(text.text) else text.replace(POSSESSIVE, "’")


def close_apostrophes(text: Traced) -> Traced:
    """Take spaces off the apostrophe of an elided word: "l ’eau", "l’ eau", "it ’s"."""
    for pattern in (SPACE_BEFORE, SPACE_BEHIND, TODAY, CONTRACTED):
        text = text.replace(pattern, lambda found: re.sub(r"\s*['’]\s*", "’", found.group()))
    return text
