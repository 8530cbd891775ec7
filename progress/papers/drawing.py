"""Turns plots into places on paper, with what the marks of their axes say; the template draws."""

from __future__ import annotations

from typing import Any

from progress.certificates.letters import make_drawable
from progress.papers.labels import Box, Spot, place_names
from progress.papers.numbers import say_number, say_share
from progress.papers.plots import Bands, Cloud, Columns, Guide, Plot, Scale
from progress.papers.texts import describe_text
from progress.papers.ticks import choose_ticks

WIDTH, HEIGHT = 104.0, 46.0
"""Of the room in which columns and clouds are drawn, in millimetres."""
BAND_LABEL = 40.0
"""What there is at least for the label of a band."""

Drawn = dict[str, Any]


def draw(plot: Plot, language: str) -> Drawn:
    """Describe a plot for the template, all places as shares of the room from its lower left."""
    match plot:
        case Columns():
            drawn = _draw_columns(plot, language)
        case Bands():
            drawn = _draw_bands(plot, language)
        case Cloud():
            drawn = _draw_cloud(plot, language)
    kind = type(plot).__name__.lower()
    words = {name: make_drawable(getattr(plot, name)) for name in ("title", "said", "empty")}
    return {"kind": kind, **words, "width": WIDTH, "height": HEIGHT, **drawn}


def _draw_columns(plot: Columns, language: str) -> Drawn:
    most = max((one.count for one in plot.columns), default=0)
    ticks = choose_ticks(0, most, whole=True) if most else []
    top = ticks[-1] if ticks else 1
    edges = sorted({edge for one in plot.columns for edge in (one.low, one.high)})
    return {
        "is_empty": not most,
        "across": plot.across,
        "up": plot.up,
        "x_ticks": [(edge, say_share(edge, language)) for edge in edges],
        "y_ticks": [(tick / top, say_number(tick, language)) for tick in ticks],
        "x_guides": _guide(plot.guides, 0, 1),
        "y_guides": [],
        "columns": [
            (one.low, one.high, one.count / top, say_number(one.count, language))
            for one in plot.columns
        ],
    }


def _draw_bands(plot: Bands, language: str) -> Drawn:
    return {
        "is_empty": not plot.bands,
        "light": plot.light,
        "dark": plot.dark,
        "bands": [
            {
                "label": describe_text(one.label, BAND_LABEL),
                "light": _say(one.light, language),
                "dark": _say(one.dark, language),
            }
            for one in plot.bands
        ],
    }


def _draw_cloud(plot: Cloud, language: str) -> Drawn:
    across, up = _mark(plot.across, language), _mark(plot.up, language)
    spots = [
        Spot(
            WIDTH * _scale(point.x, across["from"], across["to"]),
            HEIGHT * (1 - _scale(point.y, up["from"], up["to"])),
            point.name,
            point.is_marked,
        )
        for point in plot.points
    ]
    x_guides = _guide(plot.across.guides, across["from"], across["to"])
    y_guides = _guide(plot.up.guides, up["from"], up["to"])
    lines = [Box(WIDTH * at, 0, 0.1, HEIGHT) for at, _label in x_guides]
    lines += [Box(0, HEIGHT * (1 - at), WIDTH, 0.1) for at, _label in y_guides]
    names = place_names(spots, Box(0, 0, WIDTH, HEIGHT), lines)
    return {
        "is_empty": not plot.points,
        "across": plot.across.label,
        "up": plot.up.label,
        "x_ticks": across["ticks"],
        "y_ticks": up["ticks"],
        "x_guides": x_guides,
        "y_guides": y_guides,
        "points": [(one.x, one.y, one.is_marked) for one in spots],
        "names": [(name, box.x, box.y, box.width, box.height) for name, box in names],
        "plain": plot.plain,
        "marked": plot.marked,
    }


def _mark(scale: Scale, language: str) -> Drawn:
    """Find from where to where an axis goes, and what its marks say."""
    ticks = choose_ticks(scale.low, scale.high)
    low, high = ticks[0], ticks[-1]
    say = say_share if scale.is_share else say_number
    marks = [(_scale(tick, low, high), say(tick, language)) for tick in ticks]
    return {"from": low, "to": high, "ticks": marks}


def _guide(guides: tuple[Guide, ...], low: float, high: float) -> list[tuple[float, str]]:
    return [
        (_scale(guide.at, low, high), guide.label) for guide in guides if low <= guide.at <= high
    ]


def _scale(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _say(share: float | None, language: str) -> tuple[float, str] | None:
    return None if share is None else (min(1.0, max(0.0, share)), say_share(share, language))
