"""The dated events that a lesson tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from courses.models import TimelineEvent
from courses.sources.records import BlockKind
from progress.queries.axes import Point, draw_axis
from progress.queries.blocks import BlockGroup, LessonBlock
from progress.queries.directions import direction_of
from progress.queries.marks import Mark, Numbering

FEWEST = 2
"""Entries that make a chronology."""


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """Something dated, in the words of a lesson's block."""

    date: str
    """ISO 8601, as precise as the source."""
    dated: str
    """The date as written."""
    text: str
    language: str
    marks: tuple[Mark, ...]

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return direction_of(self.language)


def date_entries(
    groups: Iterable[BlockGroup], events: Sequence[TimelineEvent]
) -> tuple[BlockGroup, ...]:
    """Give the items of each list their dates where all of them open with the date of an event."""
    return tuple(_date(group, events) for group in groups)


def list_events(
    events: Iterable[TimelineEvent], groups: Iterable[BlockGroup], numbering: Numbering
) -> tuple[ToldEvent, ...]:
    """List the events that a lesson tells, in the order given; not those that it lists itself."""
    blocks = [block for group in groups for block in group.blocks]
    told = (_tell(event, blocks, numbering) for event in events)
    return tuple(event for event in told if event)


def draw_events(events: Sequence[ToldEvent]) -> tuple[Point, ...]:
    """Place events along an axis, which runs as the words of the first are read."""
    leftward = bool(events) and events[0].direction == "rtl"
    return draw_axis([event.date for event in events], leftward=leftward)


def _date(group: BlockGroup, events: Sequence[TimelineEvent]) -> BlockGroup:
    if group.kind is not BlockKind.LIST_ITEM or len(group.blocks) < FEWEST:
        return group
    entries = [(block, _find_opening(block, events)) for block in group.blocks]
    if not all(event for _, event in entries):
        return group
    dated = (
        replace(block, date=event.date, dated=event.dated) for block, event in entries if event
    )
    return replace(group, blocks=tuple(dated))


def _find_opening(block: LessonBlock, events: Iterable[TimelineEvent]) -> TimelineEvent | None:
    """Find the event with whose date a block opens."""
    said = (event for event in events if block.text.startswith(event.dated))
    return next((event for event in said if _find_quote(event, block)), None)


def _find_quote(event: TimelineEvent, block: LessonBlock) -> Mapping[str, Any] | None:
    """Find the quote of an event that stands in a block."""
    return next((quote for quote in event.quotes if block.says(quote)), None)


def _tell(
    event: TimelineEvent, blocks: Iterable[LessonBlock], numbering: Numbering
) -> ToldEvent | None:
    telling = [(block, quote) for block in blocks if (quote := _find_quote(event, block))]
    if not telling or any(block.date for block, _ in telling):
        return None
    block, quote = telling[0]
    marks = (numbering.mark(quote),)
    return ToldEvent(event.date, event.dated, quote["text"], block.language, marks)
