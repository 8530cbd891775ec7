"""Calls of notes whose look leaves no doubt: raised or in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
RAISED = re.compile(r"\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
BRACKETED = re.compile(r"\s?\[\^?([\w-]{1,20})\]")


def read_raised(call: str) -> str:
    """Read a raised number as an ordinary one: "⁴" as "4"."""
    return call.strip().translate(SUPERSCRIPTS)


def find_raised(text: str) -> Iterator[str]:
    """Find the numbers and names that are raised or stand in brackets."""
    yield from map(read_raised, RAISED.findall(text))
    yield from BRACKETED.findall(text)
