from __future__ import annotations

from statistics import median_high

import pytest

from progress.queries.papers.tallies import Tally, columns_of


def tally(*shares: float | None) -> Tally:
    made = Tally()
    for share in shares:
        made.add(share)
    return made


def test_of_nothing_there_is_nothing():
    assert (tally().n, tally().mean, tally().median) == (0, None, None)
    assert tally(None, None).n == 0
    assert not any(column.count for column in tally().columns)


@pytest.mark.parametrize(
    "shares", [[0.0], [1.0], [0.25, 0.75], [0.0, 0.5, 1.0], [0.1, 0.2, 0.7, 0.9, 0.9, 0.3]]
)
def test_half_reach_the_median(shares: list[float]):
    made = tally(*shares)

    assert made.mean == pytest.approx(sum(shares) / len(shares))
    assert made.median == pytest.approx(median_high(shares), abs=0.001)
    reach = sum(share >= (made.median or 0) - 1e-9 for share in shares)
    assert reach >= len(shares) / 2


def test_each_tenth_has_its_lower_end_and_the_last_both():
    counts = [column.count for column in tally(0, 0.1, 0.0999, 0.9, 0.999, 1.0).columns]

    assert counts == [2, 1, 0, 0, 0, 0, 0, 0, 0, 3]


def test_tenths_lie_side_by_side():
    columns = columns_of((1, 2, 3, 4))

    assert [(column.low, column.high) for column in columns] == [
        (0.0, 0.25),
        (0.25, 0.5),
        (0.5, 0.75),
        (0.75, 1.0),
    ]
    assert columns_of(()) == ()
