"""Which lesson editors split a lesson off, for lessons that no blueprint names."""

from __future__ import annotations

from collections.abc import Mapping

from courses.building.edits import EditKind
from courses.models import Course

Place = tuple[str, str]
"""The slugs of a module and of a lesson in it."""


def read_wholes(course: Course) -> dict[Place, Place]:
    """Read of each lesson that was ever split off the one that it was a part of."""
    splits = course.lesson_edits.filter(kind=EditKind.SPLIT)
    rows = splits.values_list("module", "other", "lesson")
    return {(module, part): (module, whole) for module, part, whole in rows}


def find_whole(wholes: Mapping[Place, Place], place: Place) -> Place:
    """Find the lesson that was built, of which a lesson is a part or which it is itself."""
    while place in wholes:
        place = wholes[place]
    return place
