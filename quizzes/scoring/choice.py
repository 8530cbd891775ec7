"""Marks where one option is chosen: single choice, true or false, a cloze with options."""

from __future__ import annotations

from fractions import Fraction

from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body


def score_choice(body: Body, answer: Answer) -> Fraction:
    """Give all for the key and nothing for anything else."""
    return Fraction(len(answer.choices) == 1 and body.choices[answer.choices[0]].correct)
