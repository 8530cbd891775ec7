from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from progress.queries.scored import count_seconds

START = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("took", "limit", "counted"),
    [
        (timedelta(seconds=90.9), None, 90),
        (timedelta(0), None, 0),
        (timedelta(seconds=-5), None, 0),
        (timedelta(hours=4), None, 14_400),
        (timedelta(days=30), None, 14_400),
        (timedelta(minutes=20), timedelta(minutes=30), 1_200),
        (timedelta(minutes=30, seconds=7), timedelta(minutes=30), 1_800),
        (timedelta(hours=5), timedelta(hours=6), 18_000),
    ],
)
def test_time_is_counted_until_it_is_up_or_for_four_hours(
    took: timedelta, limit: timedelta | None, counted: int
):
    due = START + limit if limit else None

    assert count_seconds(START, START + took, due) == counted
