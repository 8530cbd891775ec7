"""Places on a page, in points from its lower left corner, and how a turn moves them."""

from __future__ import annotations

from typing import NamedTuple

ASKEW = -1
"""The turn of what stands slantwise."""


class Box(NamedTuple):
    """A rectangle along the page's edges."""

    left: float
    bottom: float
    right: float
    top: float

    def join(self, other: Box) -> Box:
        """Give the smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


def turn_point(point: tuple[float, float], turn: int) -> tuple[float, float]:
    """Move a point as if letters that are turned so many quarters stood upright."""
    x, y = point
    match turn:
        case 1:
            return y, -x
        case 2:
            return -x, -y
        case 3:
            return -y, x
        case _:
            return x, y


def turn_box(box: Box, turn: int) -> Box:
    """Move a box in the same way."""
    x, y = turn_point((box.left, box.bottom), turn)
    across, up = turn_point((box.right, box.top), turn)
    return Box(min(x, across), min(y, up), max(x, across), max(y, up))
