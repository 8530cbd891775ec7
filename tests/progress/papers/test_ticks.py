from __future__ import annotations

import pytest

from progress.papers.ticks import MOST, choose_ticks


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (-20, 100, [-25, 0, 25, 50, 75, 100]),
        (0, 100, [0, 20, 40, 60, 80, 100]),
        (0, 7, [0, 2, 4, 6, 8]),
    ],
)
def test_they_are_round(low: float, high: float, ticks: list[float]):
    assert choose_ticks(low, high) == ticks


@pytest.mark.parametrize("most", [1, 2, 3, 4, 7, 11, 99, 100, 101, 4_873, 1_000_000])
def test_what_is_counted_has_whole_ones_up_to_all_there_is(most: int):
    ticks = choose_ticks(0, most, whole=True)

    assert ticks[0] == 0
    assert ticks[-2] < most <= ticks[-1]
    assert len(ticks) <= MOST + 1
    assert all(tick == int(tick) for tick in ticks)


def test_where_there_is_no_range_there_is_an_axis_all_the_same():
    assert choose_ticks(5, 5)[0] <= 5 <= choose_ticks(5, 5)[-1]
