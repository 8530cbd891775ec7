"""Ordinals whose raised letters a space cut off: "XXI e siècle", "le 1 er mai", "n o 5"."""

from __future__ import annotations

import re

from courses.sources.tracing import Traced

CUT_OFF = re.compile(
    r"\b(?:1\s(?=(?:er|re|ère)\b)|(?:[IVX]{1,5}|\d{1,2})\s(?=e\s(?:siècle|arrondissement|session)\b)"
    r"|[nN]\s(?=os?\s\d))"
)


def join_ordinals(text: Traced) -> Traced:
    """Take off the space before the raised letters of an ordinal or of "no"."""
    return text.replace(CUT_OFF, lambda found: found.group()[:-1])
