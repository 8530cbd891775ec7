"""Numbers as lists write them."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase

ROMANS = {
    "m": 1000,
    "cm": 900,
    "d": 500,
    "cd": 400,
    "c": 100,
    "xc": 90,
    "l": 50,
    "xl": 40,
    "x": 10,
    "ix": 9,
    "v": 5,
    "iv": 4,
    "i": 1,
}
GREATEST = 4000
"""From here on a list that counts otherwise goes on in figures."""


def write_letter(number: int) -> str:
    """Write 1 as "a", 26 as "z", 27 as "aa", 28 as "bb"."""
    if not 0 < number < GREATEST:
        return str(number)
    times, place = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * (times + 1)


def write_roman(number: int) -> str:
    """Write 1 as "i", 4 as "iv"."""
    if not 0 < number < GREATEST:
        return str(number)
    written = ""
    for letters, value in ROMANS.items():
        times, number = divmod(number, value)
        written += letters * times
    return written


def in_capitals(write: Callable[[int], str]) -> Callable[[int], str]:
    """Make a way of writing numbers use capitals."""
    return lambda number: write(number).upper()
