from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from progress.services.standing import Standing
from quizzes.models import Grading

FIRST_HOUR = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


def stand(grading: Grading, *totals: str, pass_mark: str = "0.5", items: int = 4) -> Standing:
    standing = Standing(grading, Decimal(pass_mark))
    for hour, total in enumerate(totals):
        standing.count(Decimal(total), items, FIRST_HOUR + timedelta(hours=hour))
    return standing


@pytest.mark.parametrize(
    ("grading", "totals", "grade"),
    [
        (Grading.BEST, ["1", "3", "2"], "0.75"),
        (Grading.LAST, ["1", "3", "2"], "0.5"),
        (Grading.FIRST, ["1", "3", "2"], "0.25"),
        (Grading.MEAN, ["1", "3", "2"], "0.5"),
        (Grading.MEAN, ["1", "1", "2"], "0.33333333"),
        (Grading.FIRST, ["0", "4"], "0"),
        *((grading, ["3"], "0.75") for grading in Grading),
        *((grading, [], "0") for grading in Grading),
    ],
)
def test_the_grade_is_of_the_attempts_that_count(
    grading: Grading, totals: list[str], grade: str
) -> None:
    assert stand(grading, *totals).grade == Decimal(grade)


@pytest.mark.parametrize(
    ("grading", "totals", "hour"),
    [
        (Grading.BEST, ["1", "2", "0", "4"], 1),
        (Grading.LAST, ["2", "1", "3", "4"], 2),
        (Grading.LAST, ["4", "1"], None),
        (Grading.FIRST, ["2", "0"], 0),
        (Grading.FIRST, ["1", "4"], None),
        (Grading.MEAN, ["1", "4", "4"], 1),
        (Grading.MEAN, ["4", "0", "0"], None),
        (Grading.MEAN, ["4", "0", "0", "4"], 3),
        (Grading.BEST, [], None),
    ],
)
def test_it_is_passed_since_the_grade_stays_at_the_pass_mark(
    grading: Grading, totals: list[str], hour: int | None
) -> None:
    passed_at = stand(grading, *totals).passed_at

    assert passed_at == (None if hour is None else FIRST_HOUR + timedelta(hours=hour))


def test_best_and_last_are_kept_whatever_makes_the_grade() -> None:
    standing = stand(Grading.FIRST, "1", "3", "2")

    assert (standing.attempts, standing.best, standing.last) == (3, Decimal("0.75"), Decimal("0.5"))
    assert standing.last_at == FIRST_HOUR + timedelta(hours=2)


def test_an_attempt_without_items_is_worth_nothing() -> None:
    assert stand(Grading.BEST, "0", items=0).grade == 0
