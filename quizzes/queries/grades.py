"""The grade of a learner in a quiz, of the fractions of the attempts that are scored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from quizzes.models import Grading

EIGHT_PLACES = Decimal("0.00000001")


def _mean(fractions: Sequence[Decimal]) -> Decimal:
    return (sum(fractions, Decimal(0)) / len(fractions)).quantize(EIGHT_PLACES)


_GRADES: Mapping[Grading, Callable[[Sequence[Decimal]], Decimal]] = MappingProxyType(
    {
        Grading.BEST: max,
        Grading.LAST: lambda fractions: fractions[-1],
        Grading.FIRST: lambda fractions: fractions[0],
        Grading.MEAN: _mean,
    }
)


def grade(fractions: Sequence[Decimal], grading: Grading) -> Decimal | None:
    """Grade attempts by their fractions, the first attempt first; none where none is scored."""
    return _GRADES[grading](fractions) if fractions else None
