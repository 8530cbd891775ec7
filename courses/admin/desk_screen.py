"""What the page of a lesson shows of the lesson at work."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from courses.admin.edit_words import WordedEdit, word_edit
from courses.admin.lesson_blocks import ShownBlock, show_blocks
from courses.building.edits import Anchor, ArrangedLesson, Remark
from courses.models import Lesson
from courses.queries.arrangements import Desk, read_desk


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A block with what was decided about it."""

    key: str
    shown: ShownBlock
    hidden_by: int | None
    remarks: tuple[Remark, ...]

    @property
    def is_hidden(self) -> bool:
        """Whether learners do not see it."""
        return self.hidden_by is not None


@dataclass(frozen=True, slots=True)
class LinkedLesson:
    """A lesson as it will be called, and as it is called now where that is another name."""

    title: str
    was: str
    url: str


@dataclass(frozen=True, slots=True)
class ModuleScreen:
    """The lessons of a module at work."""

    desk: Desk
    decisions: tuple[WordedEdit, ...]

    @property
    def stamp(self) -> str:
        """What forms send back, to tell whether somebody else changed something meanwhile."""
        return self.desk.stamp

    @property
    def lost(self) -> tuple[WordedEdit, ...]:
        """The decisions that cannot be kept."""
        return tuple(one for one in self.decisions if one.why)

    @property
    def waiting(self) -> tuple[WordedEdit, ...]:
        """What publication changes."""
        waiting = {edit.pk for edit in self.desk.waiting}
        return tuple(one for one in self.decisions if one.edit.pk in waiting)

    @property
    def lessons(self) -> tuple[LinkedLesson, ...]:
        """The lessons once all is published, in order."""
        rows = ((one, self.desk.lessons[one.slug]) for one in self.desk.drafted.lessons)
        return tuple(
            LinkedLesson(
                one.title,
                row.title if row.title != one.title else "",
                reverse("admin:courses_lesson_change", args=[row.pk]),
            )
            for one, row in rows
        )


@dataclass(frozen=True, slots=True)
class LessonScreen(ModuleScreen):
    """A lesson of them."""

    lesson: ArrangedLesson | None
    """None where it is not shown by itself."""
    cells: tuple[ShownCell, ...]
    taken_in_by: str

    @property
    def is_shown(self) -> bool:
        """Whether it is a lesson of its own once all is published."""
        return self.lesson is not None

    @property
    def title(self) -> str:
        """Its title once all is published."""
        return self.lesson.title if self.lesson else ""

    @property
    def opening(self) -> tuple[Remark, ...]:
        """The notes before its first block."""
        return self.lesson.opening if self.lesson else ()

    @property
    def place(self) -> int:
        """Its number in the module, from 1; 0 where it is not shown."""
        return self.desk.drafted.lessons.index(self.lesson) + 1 if self.lesson else 0

    @property
    def count(self) -> int:
        """How many lessons the module has."""
        return len(self.desk.drafted.lessons)

    @property
    def next_title(self) -> str:
        """The title of the lesson behind it; nothing where it is the last."""
        return self.desk.drafted.lessons[self.place].title if self.place < self.count else ""


def read_screen(lesson: Lesson) -> LessonScreen:
    """Read a lesson and the decisions about it, in three queries."""
    desk = read_desk(lesson.module)
    arranged = desk.drafted.find(lesson.slug)
    cells = arranged.cells if arranged else ()
    blocks = show_blocks(cell.block for cell in cells)
    return LessonScreen(
        desk=desk,
        decisions=_word(desk),
        lesson=arranged,
        cells=tuple(
            ShownCell(Anchor.of(cell.block).key, shown, cell.hidden_by, cell.remarks)
            for cell, shown in zip(cells, blocks, strict=True)
        ),
        taken_in_by=_find_taker(desk, lesson) if arranged is None else "",
    )


def read_module_screen(desk: Desk) -> ModuleScreen:
    """Show the lessons of a module at work."""
    return ModuleScreen(desk, _word(desk))


def _word(desk: Desk) -> tuple[WordedEdit, ...]:
    return tuple(word_edit(edit, desk) for edit in desk.edits)


def _find_taker(desk: Desk, lesson: Lesson) -> str:
    taking = (one for one in desk.drafted.lessons if lesson.slug in one.parts)
    taker = next(taking, None)
    return taker.title if taker else ""
