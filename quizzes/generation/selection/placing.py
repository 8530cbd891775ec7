"""Which module and objective an item belongs to: those of the lesson that teaches its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from courses.building.records import CourseOutline
from quizzes.generation.records import Item, QuotedSpan


class Place(NamedTuple):
    """The slugs of a module and of one of its objectives."""

    module: str
    objective: str


@dataclass(frozen=True, slots=True)
class _Taught:
    """A stretch of a document that a lesson teaches; ``lesson`` counts in teaching order."""

    start: int
    end: int
    lesson: int
    place: Place


def assign_modules(items: Iterable[Item], outline: CourseOutline) -> dict[str, Place]:
    """Give each item the place whose lesson shares most characters with the item's sources.

    Of lessons that share as many, the first in teaching order is taken. An item whose sources
    no lesson teaches gets no place.
    """
    taught = _list_taught(outline)
    found = {item.id: _find_place(item, taught) for item in items}
    return {identifier: place for identifier, place in found.items() if place is not None}


def _list_taught(outline: CourseOutline) -> Mapping[str, list[_Taught]]:
    taught: dict[str, list[_Taught]] = defaultdict(list)
    lessons = [(module, lesson) for module in outline.modules for lesson in module.lessons]
    for number, (module, lesson) in enumerate(lessons):
        place = Place(module.slug, lesson.objective)
        for sourced in lesson.blocks:
            for said in sourced.places:
                taught[said.document].append(_Taught(said.start, said.end, number, place))
    return taught


def _find_place(item: Item, taught: Mapping[str, list[_Taught]]) -> Place | None:
    shared: dict[tuple[int, Place], int] = defaultdict(int)
    for span in item.source:
        for stretch in taught.get(span.document, ()):
            if overlap := _measure_overlap(span, stretch):
                shared[stretch.lesson, stretch.place] += overlap
    if not shared:
        return None
    (_, place), _ = min(shared.items(), key=lambda lesson: (-lesson[1], lesson[0][0]))
    return place


def _measure_overlap(span: QuotedSpan, stretch: _Taught) -> int:
    return max(0, min(span.end, stretch.end) - max(span.start, stretch.start))
