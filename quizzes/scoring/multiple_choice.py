"""Marks where all right options are to be chosen."""

from __future__ import annotations

from fractions import Fraction

from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body


def score_multiple_choice(body: Body, answer: Answer) -> Fraction:
    """Give right ticks minus wrong ones, over the number of keys, and not below nothing.

    Ticking everything earns no more than the keys outnumber the distractors.
    """
    keys = sum(choice.correct for choice in body.choices)
    if not keys:
        return Fraction(0)
    right = sum(body.choices[index].correct for index in answer.choices)
    wrong = len(answer.choices) - right
    return Fraction(max(0, right - wrong), keys)
