from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.models import Grading
from quizzes.queries.grades import grade

FRACTIONS = [Decimal("0.5"), Decimal(1), Decimal("0.25")]


@pytest.mark.parametrize(
    ("grading", "expected"),
    [
        (Grading.BEST, "1"),
        (Grading.LAST, "0.25"),
        (Grading.FIRST, "0.5"),
        (Grading.MEAN, "0.58333333"),
    ],
)
def test_each_way_to_grade(grading: Grading, expected: str):
    assert grade(FRACTIONS, grading) == Decimal(expected)


@pytest.mark.parametrize("grading", Grading)
def test_without_an_attempt_there_is_no_grade(grading: Grading):
    assert grade([], grading) is None
