"""Finds room for the names of points: none over another, nor over a point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LETTER, HEIGHT = 1.55, 2.6
"""How wide a digit is, and how high a name, in millimetres."""
RADIUS = 1.1
"""Of a point."""
GAP = 0.5


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on paper with its name, in millimetres from the upper left corner."""

    x: float
    y: float
    name: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its upper left corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Tell whether two rectangles share room."""
        beside = self.x + self.width <= other.x or other.x + other.width <= self.x
        over = self.y + self.height <= other.y or other.y + other.height <= self.y
        return not (beside or over)

    def lies_in(self, other: Box) -> bool:
        """Tell whether it is all within another."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )


def place_names(
    spots: Sequence[Spot], room: Box, lines: Iterable[Box] = ()
) -> list[tuple[str, Box]]:
    """Place the names of marked spots beside, over or under them; one without room is left out.

    None stands on a line either, except where all other room is taken.
    """
    taken = [Box(one.x - RADIUS, one.y - RADIUS, 2 * RADIUS, 2 * RADIUS) for one in spots]
    crossed, placed = tuple(lines), []
    for spot in spots:
        inside = (one for one in _around(spot) if one.lies_in(room)) if spot.is_marked else ()
        free = [one for one in inside if not any(map(one.meets, taken))]
        clear = (one for one in free if not any(map(one.meets, crossed)))
        found = next(clear, free[0] if free else None)
        if found:
            taken.append(found)
            placed.append((spot.name, found))
    return placed


def _around(spot: Spot) -> Iterable[Box]:
    width, away = LETTER * len(spot.name), RADIUS + GAP
    left, right = spot.x - away - width, spot.x + away
    for y in (spot.y - HEIGHT / 2, spot.y - HEIGHT - GAP, spot.y + GAP):
        yield Box(right, y, width, HEIGHT)
        yield Box(left, y, width, HEIGHT)
    for y in (spot.y - away - HEIGHT, spot.y + away):
        yield Box(spot.x - width / 2, y, width, HEIGHT)
