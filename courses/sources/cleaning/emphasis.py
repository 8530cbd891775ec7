"""Marks of emphasis that were left in a text."""

from __future__ import annotations

import re

from courses.sources.tracing import Traced

OPENING = re.compile(r"(?<![\w*])(?:\*{1,3}|__)(?=[^\s*_])")
CLOSING = re.compile(r"(?<=[^\s*_])(?:\*{1,3}|__)(?![\w*])")


def drop_emphasis(text: Traced) -> Traced:
    """Drop the stars of **bold** and *slanted* words, where they open and close alike."""
    if len(OPENING.findall(text.text)) != len(CLOSING.findall(text.text)):
        return text
    return text.replace(OPENING, "").replace(CLOSING, "")
