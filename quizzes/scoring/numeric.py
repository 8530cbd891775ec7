"""Marks where a number is typed."""

from __future__ import annotations

from fractions import Fraction

from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body
from quizzes.scoring.quantity import are_equal, read_only_number


def score_numeric(body: Body, answer: Answer) -> Fraction:
    """Give all for a number within the tolerance of an accepted one.

    A decimal comma, grouped thousands, words for numbers and a unit are forgiven.
    """
    typed = read_only_number(answer.text)
    if typed is None:
        return Fraction(0)
    tolerance = Fraction(str(body.tolerance or 0))
    accepted = filter(None, map(read_only_number, body.accepted))
    return Fraction(any(are_equal(typed, number, tolerance) for number in accepted))
