"""Numbers as French writes them, in digits and in words."""

from __future__ import annotations

import re

from quizzes.generation.numerals import read_number

_SPELLED = """
deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
dix-huit dix-neuf vingt
"""
_WORDS = _SPELLED.split()
_SPELT = "|".join(sorted(_WORDS, key=len, reverse=True))

NUMBER = rf"(?:\d{{1,3}}(?: \d{{3}})+(?!\d)|\d+(?:,\d+)?|(?:{_SPELT})\b(?!-))"
"""A pattern for a number above one, in digits or in words up to twenty."""


def is_spelt(number: str) -> bool:
    """Tell whether a number is written in words."""
    return not number[:1].isdigit()


def write_like(value: float, model: str) -> str | None:
    """Write a number in the form of a model: in words, with grouped digits or decimals.

    None where that form has no way to write it.
    """
    if is_spelt(model):
        first = 2
        index = int(value) - first
        return _WORDS[index] if 0 <= index < len(_WORDS) else None
    if "," in model:
        return f"{value:.{len(model.split(',')[1])}f}".replace(".", ",")
    return f"{int(value):,}".replace(",", " ") if " " in model else str(int(value))


def value_of(number: str) -> float:
    """Read a number that ``NUMBER`` matched."""
    read = read_number(number)
    if read is None:
        raise ValueError(number)
    return float(read)


def pattern(name: str = "number") -> str:
    """Name the group of a number in a larger pattern."""
    return re.sub(r"^\(\?:", f"(?P<{name}>", NUMBER, count=1)
