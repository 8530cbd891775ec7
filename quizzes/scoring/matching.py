"""Marks where right sides are put beside left sides."""

from __future__ import annotations

from fractions import Fraction

from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body


def score_matching(body: Body, answer: Answer) -> Fraction:
    """Give the share of left sides that stand beside their right side.

    Two pairs with the same right side may trade it: what the learner reads is right.
    """
    right = sum(body.pairs[left].right == body.pairs[chosen].right for left, chosen in answer.pairs)
    return Fraction(right, max(1, len(body.pairs)))
