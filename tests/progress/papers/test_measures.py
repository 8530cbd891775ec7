from __future__ import annotations

import pytest

from progress.papers.measures import share_out
from progress.papers.records import Heading


@pytest.mark.parametrize(
    ("widths", "room", "shared"),
    [
        ([50, 20, 30], 120, [70, 20, 30]),
        ([50, 50, 20], 140, [60, 60, 20]),
        ([50, 20, 30], 90, [40, 20, 30]),
    ],
)
def test_the_widest_columns_take_what_is_left(
    widths: list[float], room: float, shared: list[float]
):
    assert share_out(tuple(Heading("", width) for width in widths), room) == shared
