"""What is drawn on a paper: columns, bands and clouds, each with what it says in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guide:
    """A dashed line across a plot, such as the mark that passes."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """How many lie from one share of the whole to another."""

    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Columns:
    """A distribution: columns side by side, each with its count above it."""

    title: str
    said: str
    """What it shows, in a sentence; it stands below, and is read out where nobody sees."""
    across: str
    """What is laid off to the right, and upward."""
    up: str
    columns: tuple[Column, ...]
    empty: str
    """What stands in its place where nothing is counted."""
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """Two shares of the same whole, such as lessons read and modules completed; none: not asked."""

    label: str
    light: float | None
    dark: float | None


@dataclass(frozen=True, slots=True)
class Bands:
    """Rows of bands, one over the other."""

    title: str
    said: str
    light: str
    """What the light bands tell, and the dark ones."""
    dark: str
    bands: tuple[Band, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Scale:
    """What an axis tells, from where to where."""

    label: str
    low: float
    high: float
    is_share: bool = False
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """Somewhere in a cloud; one that is marked stands out by its form, and bears its name."""

    x: float
    y: float
    name: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Cloud:
    """Points by two figures."""

    title: str
    said: str
    across: Scale
    up: Scale
    points: tuple[Point, ...]
    plain: str
    """What a plain point is, and a marked one."""
    marked: str
    empty: str


Plot = Columns | Bands | Cloud
