"""Addresses of pages that stand bare in a text."""

from __future__ import annotations

import re

from courses.sources.tracing import Traced

SIGN = re.compile(r"https?://|www\.", re.IGNORECASE)
PART = r"[^\s<>()«»\"“”]"
URL = rf"<?(?:https?://|www\.)(?:{PART}|\({PART}*\))*(?:[^\s<>()«»\"“”.,;:!?’']|\({PART}*\))>?"
ANNOUNCED = re.compile(rf"(?<!\s)\s*:\s*{URL}(?=\s*(?:[.;)](?:\W|$)|$))", re.IGNORECASE)
BRACKETED = re.compile(rf"(?<!\s)\s*\(\s*{URL}\s*\)", re.IGNORECASE)
BARE = re.compile(rf"(?<!\s)\s*{URL}", re.IGNORECASE)


def drop_addresses(text: Traced) -> Traced:
    """Drop web addresses, with the brackets or the colon that hold nothing else."""
    if SIGN.search(text.text) is None:
        return text
    for pattern in (ANNOUNCED, BRACKETED, BARE):
        text = text.replace(pattern, "")
    return text
