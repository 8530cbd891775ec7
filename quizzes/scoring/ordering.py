"""Marks where steps are put in order."""

from __future__ import annotations

from fractions import Fraction

from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body


def score_ordering(body: Body, answer: Answer) -> Fraction:
    """Give the share of places that hold their step."""
    right = sum(
        body.sequence[step] == wanted
        for step, wanted in zip(answer.order, body.sequence, strict=False)
    )
    return Fraction(right, max(1, len(body.sequence)))
