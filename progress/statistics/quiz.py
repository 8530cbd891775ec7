"""All figures of a quiz together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from progress.statistics.consistency import Consistency, consistency
from progress.statistics.figures import Figure
from progress.statistics.location import deviation, mean
from progress.statistics.shape import kurtosis, skewness
from progress.statistics.sums import ItemSums, QuizSums


@dataclass(frozen=True, slots=True)
class QuizFigures:
    """What the running sums say of a quiz, in points where no unit is named."""

    n: int
    mean: Figure
    deviation: Figure
    skewness: Figure
    kurtosis: Figure
    consistency: Consistency


def quiz_figures(quiz: QuizSums, questions: Sequence[ItemSums]) -> QuizFigures:
    """Work out the figures; ``questions`` has one sum a question, its versions together."""
    return QuizFigures(
        quiz.n,
        mean(quiz),
        deviation(quiz),
        skewness(quiz),
        kurtosis(quiz),
        consistency(quiz, questions),
    )
