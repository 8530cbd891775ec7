"""Numbers as other systems write them: a plain decimal, its unit apart."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from math import isfinite

from quizzes.generation.numerals import read_quantity
from quizzes.scoring.quantity import read_only_number

_DIGITS = 12


def write_number(value: float) -> str:
    """Write a number without an exponent: 0.5, 124000000."""
    if not isfinite(value):
        return "0"
    plain = f"{Decimal(repr(float(value))):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def find_number(spelling: str) -> str | None:
    """Find what number an accepted spelling says, as a plain decimal; None where it says none."""
    quantity = read_only_number(spelling)
    if quantity is None:
        return None
    exact = Fraction(quantity.value)
    plain = f"{Decimal(exact.numerator) / Decimal(exact.denominator):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def find_unit(spelling: str) -> str:
    """Find the unit that an accepted spelling counts in; empty where it names none."""
    quantity = read_quantity(spelling)
    return quantity.unit.strip() if quantity else ""


def read_number(text: str) -> float | None:
    """Read a plain number; None where it is none, or not finite."""
    try:
        value = float(Decimal(text.strip().replace(",", ".")))
    except (InvalidOperation, ValueError, OverflowError):
        return None
    return value if isfinite(value) else None
