from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress.statistics import Third, count_by_third, divide

LOW, MID, TOP = Third


@pytest.mark.parametrize(
    ("totals", "thirds"),
    [
        ([], []),
        ([5], [MID]),
        ([1, 2], [LOW, TOP]),
        ([3, 1, 2], [TOP, LOW, MID]),
        ([4, 4, 4, 4], [MID] * 4),
        ([1, 1, 2, 2, 3, 3], [LOW, LOW, MID, MID, TOP, TOP]),
        ([0, 0, 0, 0, 9], [MID, MID, MID, MID, TOP]),
        ([0, 9, 9, 9, 9], [LOW, MID, MID, MID, MID]),
    ],
)
def test_attempts_are_divided_by_points(totals: list[int], thirds: list[Third]):
    assert divide(totals) == thirds


@given(totals=st.lists(st.integers(0, 12), max_size=40), chance=st.randoms())
def test_neither_order_nor_name_decides(totals: list[int], chance: Random):
    mixed = list(totals)
    chance.shuffle(mixed)

    assert sorted(zip(mixed, divide(mixed), strict=True)) == sorted(
        zip(totals, divide(totals), strict=True)
    )


@given(count=st.integers(1, 30))
def test_points_that_all_differ_make_thirds_of_one_size(count: int):
    thirds = divide(range(3 * count))

    assert [thirds.count(third) for third in Third] == [count] * 3


def test_options_are_counted_by_third():
    table = count_by_third([1, 2, 3, 4, 5, 6], [(0,), (0, 1), (), (1,), (1,), (1, 2)])

    assert table.sizes == (2, 2, 2)
    assert table.chosen == {0: (2, 0, 0), 1: (1, 1, 2), 2: (0, 0, 1)}
