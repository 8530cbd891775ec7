"""Marks where a word or name is typed: short answer, a cloze without options."""

from __future__ import annotations

from fractions import Fraction

from quizzes.generation.numerals import read_quantity
from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body
from quizzes.scoring.quantity import are_equal, read_only_number
from quizzes.scoring.spelling import are_same


def score_short_answer(body: Body, answer: Answer) -> Fraction:
    """Give all for an accepted answer or another spelling of it, or for the number that it is."""
    return Fraction(any(_is_accepted(answer.text, accepted) for accepted in body.accepted))


def _is_accepted(text: str, accepted: str) -> bool:
    if are_same(text, accepted):
        return True
    typed, wanted = read_only_number(text), read_quantity(accepted)
    return bool(typed and wanted and not wanted.unit and are_equal(typed, wanted))
