"""The timeline of a module: each event once, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from courses.building.meaning import Meaning
from courses.building.records import Event

ALIKE = 0.75
"""Nearness from which two texts of one date tell one event."""


def merge_events(events: Iterable[Event], meaning: Meaning) -> tuple[Event, ...]:
    """Order events by date and merge those that are told twice.

    Of two tellings the one with the more precise date stays, else the first; ``meaning`` holds the
    texts of the events.
    """
    merged: list[Event] = []
    for event in sorted(events, key=lambda one: (one.date[:4], -len(one.date))):
        twin = next((i for i, one in enumerate(merged) if _are_one(one, event, meaning)), None)
        if twin is None:
            merged.append(event)
        else:
            merged[twin] = replace(merged[twin], also=(*merged[twin].also, event.quote))
    return tuple(sorted(merged, key=lambda one: one.date))


def _are_one(one: Event, other: Event, meaning: Meaning) -> bool:
    dates = sorted((one.date, other.date), key=len)
    return dates[1].startswith(dates[0]) and meaning.nearness(one.text, other.text) >= ALIKE
