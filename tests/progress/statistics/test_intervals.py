"""Intervals against published values, and against what they promise."""

from __future__ import annotations

import numpy as np
import pytest

from progress.statistics import deviation, discrimination, facility, median, wilson
from progress.statistics.intervals import of_consistency, of_correlation
from tests.progress.statistics.taken import SCALE, item_sums, quiz_sums


@pytest.mark.parametrize(
    ("share", "n", "low", "high"),
    [
        (0.0, 10, 0.0, 0.2775),  # Newcombe 1998, Wilson without continuity correction
        (81 / 263, 263, 0.2553, 0.3662),  # the same
        (15 / 148, 148, 0.0624, 0.1605),  # the same
        (1.0, 29, 0.8830, 1.0),  # the same, 0/29 turned round
    ],
)
def test_wilson(share: float, n: int, low: float, high: float):
    assert wilson(share, n) == pytest.approx((low, high), abs=1e-4)


def test_the_correlation_s_is_fisher_s():
    assert of_correlation(0.5, 28) == pytest.approx((0.1559, 0.7365), abs=1e-3)
    assert of_correlation(0.5, 3) is None
    assert of_correlation(1.0, 30) is None


def test_the_consistency_s_is_bonett_s():
    low, high = of_consistency(0.8, 100, 10) or (0, 0)

    assert low < 0.8 < high < 1
    assert (low, high) == pytest.approx((0.7310, 0.8513), abs=1e-3)
    assert of_consistency(1.0, 100, 10) is None
    assert of_consistency(0.8, 2, 10) is None


@pytest.mark.parametrize("right", [0.3, 0.8])
def test_nine_of_ten_intervals_and_more_hold_the_truth(right: float):
    draw = np.random.default_rng(7)
    held = {"facility": 0, "deviation": 0, "median": 0}
    items, n, rounds = 12, 60, 300
    spread = float(np.sqrt(items * right * (1 - right)))
    middle = float(np.median(draw.binomial(items, right, 100_001)))
    for _ in range(rounds):
        rows = (SCALE * (draw.random((n, items)) < right)).tolist()
        figures = {
            "facility": (facility(item_sums(rows, 0)), right),
            "deviation": (deviation(quiz_sums(rows)), spread),
            "median": (median([sum(row) for row in rows], SCALE), middle),
        }
        for name, (figure, truth) in figures.items():
            low, high = figure.interval or (1, 0)
            held[name] += low <= truth <= high

    assert all(count >= 0.9 * rounds for count in held.values()), held


def test_items_that_tell_nothing_have_nought_in_their_interval():
    draw = np.random.default_rng(8)
    rows = (SCALE * (draw.random((200, 10)) < 0.5)).tolist()

    intervals = [discrimination(item_sums(rows, item)).interval or (1, 0) for item in range(10)]

    assert sum(low <= 0 <= high for low, high in intervals) >= 8
