"""An answer and its question in, the share of points out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from quizzes.generation.records import ItemKind
from quizzes.scoring.answer import Answer
from quizzes.scoring.body import Body
from quizzes.scoring.choice import score_choice
from quizzes.scoring.matching import score_matching
from quizzes.scoring.multiple_choice import score_multiple_choice
from quizzes.scoring.numeric import score_numeric
from quizzes.scoring.ordering import score_ordering
from quizzes.scoring.short_answer import score_short_answer

SCORER_VERSION = "1"
"""Changes whenever the same answer may earn another mark."""

PLACES = 8


def score(body: Body, answer: Answer) -> Fraction:
    """Score an answer that ``read_answer`` read for this body: an exact share from 0 to 1.

    What was left blank earns nothing and is no error.
    """
    return Fraction(0) if answer.is_blank else _find_scorer(body)(body, answer)


def round_fraction(fraction: Fraction) -> Decimal:
    """Round a share to the eight decimals that marks are stored with, half to even."""
    return Decimal(round(fraction * 10**PLACES)).scaleb(-PLACES)


def find_key(body: Body) -> Answer:
    """Find the answer that earns everything."""
    return Answer(
        choices=tuple(index for index, choice in enumerate(body.choices) if choice.correct),
        pairs=tuple((index, index) for index in range(len(body.pairs))),
        order=tuple(range(len(body.sequence))),
        text=next(iter(body.accepted), ""),
    )


SCORERS: Mapping[ItemKind, Callable[[Body, Answer], Fraction]] = {
    ItemKind.SINGLE_CHOICE: score_choice,
    ItemKind.TRUE_FALSE: score_choice,
    ItemKind.MULTIPLE_CHOICE: score_multiple_choice,
    ItemKind.CLOZE: score_short_answer,
    ItemKind.MATCHING: score_matching,
    ItemKind.ORDERING: score_ordering,
    ItemKind.NUMERIC: score_numeric,
    ItemKind.SHORT_ANSWER: score_short_answer,
}


def _find_scorer(body: Body) -> Callable[[Body, Answer], Fraction]:
    is_chosen = body.kind is ItemKind.CLOZE and body.choices
    return score_choice if is_chosen else SCORERS[body.kind]
