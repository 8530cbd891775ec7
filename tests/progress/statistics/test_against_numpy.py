"""Every figure against a direct computation from the rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress.statistics import (
    Figure,
    Reason,
    consistency,
    deviation,
    discrimination,
    distribution,
    effective_weights,
    efficiency,
    facility,
    kurtosis,
    mean,
    median,
    skewness,
)
from tests.progress.statistics.taken import SCALE, Rows, all_items, item_sums, quiz_sums

MARKS = (0, 25_000_000, 33_333_333, 50_000_000, 66_666_667, SCALE)
Numbers = np.ndarray[Any, Any]


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    """Draw rows of marks: ordinary ones, and those where nothing differs."""
    attempts, items = draw(st.integers(1, 14)), draw(st.integers(1, 6))
    marks = st.sampled_from(draw(st.sampled_from([MARKS, (0, SCALE), (0,), (SCALE,)])))
    rows = draw(
        st.lists(
            st.lists(marks, min_size=items, max_size=items), min_size=attempts, max_size=attempts
        )
    )
    if draw(st.booleans()):  # one item is the same for all
        rows = [[SCALE, *row[1:]] for row in rows]
    return rows


DEGENERATE = {
    "one attempt": [[SCALE, 0, 50_000_000]],
    "all right": [[SCALE] * 4] * 6,
    "all wrong": [[0] * 4] * 6,
    "a constant item": [[SCALE, 0, 0], [SCALE, SCALE, 0], [SCALE, SCALE, SCALE]],
    "one item": [[0], [SCALE], [SCALE], [0]],
    "two attempts": [[0, SCALE], [SCALE, SCALE]],
    "a rest that is constant": [[0, SCALE, 0], [SCALE, 0, SCALE], [0, SCALE, 0]],
}


def as_numbers(rows: Rows) -> Numbers:
    return np.array(rows, dtype=np.longdouble) / SCALE


def cov(left: Numbers, right: Numbers) -> Any:
    return ((left - left.mean()) * (right - right.mean())).sum() / (len(left) - 1)


def agree(figure: Figure, expected: Any) -> None:
    if expected is None:
        assert (figure.value, figure.interval) == (None, None)
        assert isinstance(figure.reason, Reason)
    else:
        assert figure.reason is None
        assert figure.value is not None
        assert figure.value == pytest.approx(float(expected), rel=1e-9, abs=1e-9)
        if figure.interval:
            assert figure.interval[0] <= figure.value <= figure.interval[1]


def is_constant(values: Numbers) -> bool:
    return len({round(float(value) * SCALE) for value in values}) == 1


def whole(rows: Rows) -> None:
    """Hold the figures of the quiz against the rows."""
    x = as_numbers(rows)
    t, n = x.sum(axis=1), len(rows)
    sums = quiz_sums(rows)
    agree(mean(sums), t.mean())
    agree(median([sum(row) for row in rows], SCALE), np.median(t))
    agree(deviation(sums), t.std(ddof=1) if n > 1 else None)
    m2, m3, m4 = (((t - t.mean()) ** power).mean() for power in (2, 3, 4))
    k2 = n * m2 / (n - 1) if n > 1 else 0
    flat = is_constant(t)
    k3 = n**2 * m3 / ((n - 1) * (n - 2)) if n > 2 else 0
    agree(skewness(sums), k3 / k2**1.5 if n > 2 and not flat else None)
    inner = (n + 1) * m4 - 3 * (n - 1) * m2**2
    k4 = n**2 * inner / ((n - 1) * (n - 2) * (n - 3)) if n > 3 else 0
    agree(kurtosis(sums), k4 / k2**2 if n > 3 and not flat else None)
    counted = np.histogram(
        [100 * sum(row) // (len(row) * SCALE) for row in rows], range(0, 101, 10)
    )
    assert distribution((sum(row), len(row) * SCALE) for row in rows) == tuple(counted[0])


def consistent(rows: Rows) -> None:
    x = as_numbers(rows)
    t, n, p = x.sum(axis=1), len(rows), len(rows[0])
    got = consistency(quiz_sums(rows), all_items(rows))
    if n < 2 or p < 2 or is_constant(t):
        for figure in (got.coefficient, got.error_ratio, got.standard_error):
            agree(figure, None)
        return
    cic = 100 * p / (p - 1) * (1 - x.var(axis=0, ddof=1).sum() / t.var(ddof=1))
    ratio = 100 * np.sqrt(max(0, 1 - cic / 100))
    agree(got.coefficient, cic)
    if float(ratio) > 1e-3:  # near no error, the root makes the reference's last digits large
        agree(got.error_ratio, ratio)
        agree(got.standard_error, ratio * t.std(ddof=1) / 100)


def each_item(rows: Rows) -> None:
    """Hold the figures of each item against the rows."""
    table = as_numbers(rows)
    t, n = table.sum(axis=1), len(rows)
    weights = effective_weights(dict(enumerate(all_items(rows))))
    covs: list[Any] = [cov(x, t) if n > 1 else None for x in table.T]
    roots = sum(np.sqrt(one) for one in covs if one is not None and one > 1e-15)
    for item, x in enumerate(table.T):
        rest, sums = t - x, item_sums(rows, item)
        agree(facility(sums), x.mean())
        told = n > 1 and not is_constant(x) and not is_constant(rest)
        sizes = np.sqrt(cov(x, x) * cov(rest, rest)) if told else 1
        agree(discrimination(sums), 100 * cov(x, rest) / sizes if told else None)
        most = cov(np.sort(x), np.sort(rest)) if told else 1
        got = efficiency([row[item] for row in rows], [sum(row) for row in rows])
        agree(got, 100 * cov(x, rest) / most if told else None)
        covariance = covs[item]
        weighs = covariance is not None and covariance > 1e-15
        if weighs:
            agree(weights[item], 100 * np.sqrt(np.longdouble(covariance)) / roots)
        elif n > 1 and covariance > -1e-15 and roots:  # nothing is exactly nothing here alone
            assert weights[item].value == 0
        else:
            agree(weights[item], None)


HOLDS = [whole, consistent, each_item]


@pytest.mark.parametrize("hold", HOLDS)
@given(rows=tables())
def test_figures_agree_with_the_rows(hold: Callable[[Rows], None], rows: list[list[int]]) -> None:
    hold(rows)


@pytest.mark.parametrize("hold", HOLDS)
@pytest.mark.parametrize("rows", DEGENERATE.values(), ids=list(DEGENERATE))
def test_figures_agree_where_nothing_differs(hold: Callable[[Rows], None], rows: Rows) -> None:
    hold(rows)


@given(rows=tables(), chance=st.randoms())
def test_the_order_of_attempts_changes_no_sum(rows: list[list[int]], chance: Any) -> None:
    mixed = list(rows)
    chance.shuffle(mixed)

    assert quiz_sums(mixed) == quiz_sums(rows)
    assert all_items(mixed) == all_items(rows)
