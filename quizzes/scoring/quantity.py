"""When a typed text says a number."""

from __future__ import annotations

from fractions import Fraction

from quizzes.generation.numerals import Quantity, find_quantities, read_quantity


def read_only_number(text: str) -> Quantity | None:
    """Read a text's number; none where it has none, or hedges between several.

    Words around it are forgiven: "en 1923", "60 accords".
    """
    whole = read_quantity(text)
    if whole and not whole.unit:
        return whole
    found = list(find_quantities(text))
    return found[0] if len(found) == 1 else None


def are_equal(typed: Quantity, accepted: Quantity, tolerance: Fraction = Fraction(0)) -> bool:
    """Tell whether two numbers are the same, within a tolerance.

    The stem may give the magnitude: where one side says "124 millions" and the other 124, the
    written numbers are compared.
    """
    if abs(typed.value - accepted.value) <= tolerance:
        return True
    one_says = (typed.magnitude == 1) != (accepted.magnitude == 1)
    return one_says and abs(typed.written - accepted.written) <= tolerance
