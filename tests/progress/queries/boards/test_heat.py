from __future__ import annotations

from decimal import Decimal

import pytest

from progress.queries.boards.heat import HeatCell


@pytest.mark.parametrize(
    ("share", "shade"),
    [
        (None, 0),
        (0.0, 0),
        (Decimal(0), 0),
        (0.001, 1),
        (0.2, 1),
        (0.21, 2),
        (Decimal("0.6"), 3),
        (0.999, 5),
        (1.0, 5),
    ],
)
def test_the_higher_the_figure_the_stronger_the_shade(share, shade: int):
    assert HeatCell(share, is_completed=False).shade == shade
