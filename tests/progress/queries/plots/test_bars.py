from __future__ import annotations

from itertools import pairwise

import pytest

from progress.queries.plots.bars import GROUND, TALLEST, count_tenths, draw_bars


@pytest.mark.parametrize(
    ("shares", "tenth"),
    [([0.0], 0), ([0.0999], 0), ([0.1], 1), ([0.95], 9), ([1.0], 9), ([0.5], 5)],
)
def test_a_share_is_counted_in_its_tenth(shares: list[float], tenth: int):
    assert count_tenths(shares)[tenth] == sum(count_tenths(shares)) == 1


def test_the_largest_count_is_drawn_tallest_and_none_below_the_ground():
    bars = draw_bars([0, 5, 10])

    assert [bar.height for bar in bars] == [0, TALLEST / 2, TALLEST]
    assert all(bar.y + bar.height == GROUND for bar in bars)
    assert [(bar.low, bar.high) for bar in bars] == [(0, 1 / 3), (1 / 3, 2 / 3), (2 / 3, 1)]


def test_bars_stand_beside_each_other_within_the_width():
    bars = draw_bars([1] * 10)

    assert all(one.x + one.width < other.x for one, other in pairwise(bars))
    assert bars[0].x > 0
    assert bars[-1].x + bars[-1].width < 100


def test_an_arabic_scale_runs_leftward():
    onward, leftward = draw_bars([1, 2, 3]), draw_bars([1, 2, 3], leftward=True)

    assert [bar.x for bar in leftward] == [bar.x for bar in reversed(onward)]
    assert [bar.count for bar in leftward] == [1, 2, 3]


@pytest.mark.parametrize("counts", [[], [0, 0]])
def test_nothing_is_drawn_of_nothing(counts: list[int]):
    assert [bar.height for bar in draw_bars(counts)] == [0] * len(counts)
