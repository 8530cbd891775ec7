"""The lessons of a module with what editors decided about them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from courses.building.arranging import arrange_lessons
from courses.building.edits import ArrangedLesson, Arrangement, BuiltLesson
from courses.models import DRAFTED, SHOWN, EditState, Lesson, LessonEdit, Module, Objective


@dataclass(frozen=True, slots=True)
class Desk:
    """The lessons of a module as an editor has them on the desk."""

    module: Module
    lessons: Mapping[str, Lesson]
    """All rows by their slugs: as built, split off, and those that another took in."""
    edits: tuple[LessonEdit, ...]
    """All decisions that are not over, the oldest first."""
    drafted: Arrangement
    """With all decisions, as it is once they are published."""
    shown: Arrangement
    """As it is for learners."""

    @property
    def waiting(self) -> tuple[LessonEdit, ...]:
        """The decisions that learners do not see yet, and those taken back that they still see."""
        waits = {EditState.DRAFT, EditState.ENDING}
        return tuple(edit for edit in self.edits if edit.state in waits)

    def objective_of(self, arranged: ArrangedLesson) -> Objective | None:
        """Find the objective of a lesson; a part that was split off has that of its text."""
        lesson = self.lessons[arranged.slug]
        return (
            self.lessons[arranged.parts[0]].objective if lesson.is_split_off else lesson.objective
        )

    @property
    def stamp(self) -> str:
        """What all this was made of, in a few letters; another as soon as any of it is another."""
        made_of: list[Any] = [[edit.pk, edit.state] for edit in self.edits]
        made_of += [[lesson.pk, _built_as(lesson)] for lesson in self.lessons.values()]
        return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()[:16]


def read_desk(module: Module) -> Desk:
    """Read the lessons and decisions of a module, in two queries."""
    rows = module.lessons.select_related("current", "built__revision", "objective")
    lessons = {lesson.slug: lesson for lesson in rows.order_by("position", "pk")}
    edits = tuple(edits_of(module).exclude(state=EditState.OVER).select_related("made_by"))
    built = [
        one for lesson in sorted(lessons.values(), key=_position) for one in _list_built(lesson)
    ]
    drafted, shown = (
        arrange_lessons(built, [edit.record() for edit in edits if edit.state in states])
        for states in (DRAFTED, SHOWN)
    )
    return Desk(module, lessons, edits, drafted, shown)


def edits_of(module: Module) -> Any:
    """Select all decisions about the lessons of a module, the oldest first."""
    return LessonEdit.objects.filter(course=module.course_id, module=module.slug).order_by("pk")


def part_titles(desk: Desk, lesson: ArrangedLesson) -> str:
    """Name the lessons that a lesson was put together of, where there are several."""
    built = [desk.lessons[slug].title for slug in lesson.parts]
    return ", ".join(built) if len(built) > 1 else ""


def _built_as(lesson: Lesson) -> int | None:
    return lesson.built.revision_id if hasattr(lesson, "built") else lesson.current_id


def _position(lesson: Lesson) -> int:
    return lesson.built.position if hasattr(lesson, "built") else lesson.position


def _list_built(lesson: Lesson) -> list[BuiltLesson]:
    """List what was built: nothing of a lesson that an editor made or that says nothing.

    A lesson that no decision was ever about is as it was built.
    """
    if hasattr(lesson, "built"):
        built = lesson.built
        return [BuiltLesson(lesson.slug, built.title, built.revision.content)]
    if lesson.is_split_off or lesson.current is None:
        return []
    return [BuiltLesson(lesson.slug, lesson.title, lesson.current.content)]
