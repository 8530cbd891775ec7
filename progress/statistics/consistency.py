"""Consistency: whether the items of a quiz measure one thing, and how sure its points are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from progress.statistics.figures import Figure, Reason, no_figure
from progress.statistics.intervals import of_consistency
from progress.statistics.moments import variance
from progress.statistics.sums import ItemSums, QuizSums

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Consistency:
    """Three figures that come of one: all have a value, or none for the same reason."""

    coefficient: Figure
    """Coefficient of internal consistency (Cronbach's α), in percent; it may be below 0."""
    error_ratio: Figure
    """Share of the spread of points that is chance, in percent."""
    standard_error: Figure
    """How far a learner's points may be off by chance, in points."""


def consistency(quiz: QuizSums, items: Sequence[ItemSums]) -> Consistency:
    """Return 100·p/(p−1)·(1 − ΣVar(xⱼ)/k₂) and what follows from it.

    ``items``: one sum a question that all attempts saw, in whichever version. The intervals of
    error ratio and standard error follow from the coefficient's, the deviation taken as it is.
    """
    reason = _reason(quiz, items)
    if reason:
        return Consistency(*[no_figure(quiz.n, reason)] * 3)
    k2 = variance(quiz.n, quiz.t, quiz.t2)
    unexplained = sum((variance(one.n, one.x, one.x2) for one in items), Fraction()) / k2
    count = len(items)
    alpha = Fraction(count, count - 1) * (1 - unexplained)
    ratio = math.sqrt(max(Fraction(), 1 - alpha))
    interval = of_consistency(float(alpha), quiz.n, count)
    reversed_ = (math.sqrt(1 - interval[1]), math.sqrt(1 - interval[0])) if interval else None
    error = Figure(quiz.n, ratio, reversed_)
    return Consistency(
        Figure(quiz.n, float(alpha), interval).times(100),
        error.times(100),
        error.times(math.sqrt(k2)),
    )


def _reason(quiz: QuizSums, items: Sequence[ItemSums]) -> Reason | None:
    if quiz.n < FEWEST:
        return Reason.TOO_FEW
    if any(one.n != quiz.n for one in items):
        return Reason.DIFFERENT_ITEMS
    if len(items) < FEWEST:
        return Reason.ONE_ITEM
    if not variance(quiz.n, quiz.t, quiz.t2):
        return Reason.CONSTANT_TOTAL
    return None
