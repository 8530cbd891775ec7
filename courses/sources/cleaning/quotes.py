"""Quotation marks, and the spaces that French sets beside signs."""

from __future__ import annotations

import re

from courses.sources.tracing import Traced

NARROW = re.compile(r"[\u202f\u2009]")
OPENING = re.compile(r"(?<![^\s(\[{«“’/–—-])\"(?=[\w«])")
CLOSING = re.compile(r"(?<=[\w.,;!?%)»…])\"(?!\w)")
GUILLEMET_OPENS = re.compile(r"«\s*")
GUILLEMET_CLOSES = re.compile(r"(?<!\s)\s*»")
BEFORE_SIGN = re.compile(r"(?<=\S)[ \u00a0]+(?=[:;!?](?:\s|$|[)»]))")
LOOSE = re.compile(r"(?<![«])\u00a0(?![:;!?»])(?!(?<=\d\u00a0)\d{3}(?!\d))")


def curl_quotes(text: Traced) -> Traced:
    """Write “ ” for pairs of straight quotation marks."""
    if len(OPENING.findall(text.text)) != len(CLOSING.findall(text.text)):
        return text
    return text.replace(OPENING, "“").replace(CLOSING, "”")


def set_french_spaces(text: Traced) -> Traced:
    """Set non-breaking spaces where French has them: inside « » and before : ; ! ?, nowhere else.

    Those that hold a number together stay; where no space stands before a sign, none is added.
    """
    text = text.replace(NARROW, "\u00a0")
    text = text.replace(GUILLEMET_OPENS, "«\u00a0").replace(GUILLEMET_CLOSES, "\u00a0»")
    return text.replace(BEFORE_SIGN, "\u00a0").replace(LOOSE, " ")
