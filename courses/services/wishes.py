"""What an editor wishes of a lesson, made into a decision or refused with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from courses.building.edits import Anchor, ArrangedLesson, Cell, EditKind
from courses.errors import EditRefused
from courses.models import LessonEdit
from courses.queries.arrangements import Desk, edits_of

LONGEST_TITLE = 200
LONGEST_NOTE = 4_000
LONGEST_SLUG = 70
"""Of the lesson's own in that of a part of it."""
ON_BLOCKS = (EditKind.HIDE, EditKind.SPLIT)
"""Kinds that are always about a block; a note may be."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an editor wants; ``block`` is the key of a block of the lesson."""

    kind: EditKind
    block: str = ""
    text: str = ""
    upward: bool = False
    """Of an order: whether the lesson goes before the one before it, or behind the next."""


def make_edit(desk: Desk, slug: str, wish: Wish) -> LessonEdit:
    """Make the decision about a lesson that is wished for; raises EditRefused. It is not stored."""
    lesson = desk.drafted.find(slug)
    if lesson is None:
        raise EditRefused(_("This lesson is not shown any more: nothing can be decided about it."))
    edit = LessonEdit(
        course=desk.module.course,
        module=desk.module.slug,
        lesson=lesson.slug,
        kind=wish.kind.value,
        said=lesson.title,
    )
    if wish.kind in ON_BLOCKS or (wish.kind is EditKind.NOTE and wish.block):
        _hold_on(edit, _find_cell(lesson, wish))
    if wish.kind in {EditKind.TITLE, EditKind.SPLIT}:
        edit.text = _clean_title(wish.text, lesson)
    elif wish.kind is EditKind.NOTE:
        edit.text = _clean_note(wish.text)
    if wish.kind is EditKind.SPLIT:
        edit.other = _find_slug(desk, lesson.slug)
    elif wish.kind is EditKind.MERGE:
        edit.other = _neighbour(desk.drafted.lessons, lesson, step=1)
    elif wish.kind is EditKind.ORDER:
        edit.order = _move(desk.drafted.lessons, lesson, -1 if wish.upward else 1)
    return edit


def tell_change(desk: Desk, edit: LessonEdit) -> dict[str, Any]:
    """Tell what a decision changes, before and after, for the audit log."""
    order = [lesson.slug for lesson in desk.drafted.lessons]
    alone, both = [edit.lesson], [edit.lesson, edit.other]
    before, after = {
        EditKind.TITLE: ({"title": edit.said}, {"title": edit.text}),
        EditKind.ORDER: ({"order": order}, {"order": edit.order}),
        EditKind.SPLIT: ({"lessons": alone}, {"lessons": both, "title": edit.text}),
        EditKind.MERGE: ({"lessons": both}, {"lessons": alone}),
        EditKind.HIDE: ({"shown": True}, {"shown": False}),
        EditKind.NOTE: ({}, {"note": edit.text}),
    }[EditKind(edit.kind)]
    return {"before": before, "after": after}


def _hold_on(edit: LessonEdit, cell: Cell) -> None:
    anchor = Anchor.of(cell.block)
    edit.said = cell.block["text"]
    edit.text_sha256 = anchor.text_sha256
    edit.document = anchor.document
    edit.start = anchor.start


def _find_cell(lesson: ArrangedLesson, wish: Wish) -> Cell:
    found = [cell for cell in lesson.cells if Anchor.of(cell.block).key == wish.block]
    if not found:
        raise EditRefused(_("The lesson has no such block."))
    if not found[0].is_shown and wish.kind is not EditKind.NOTE:
        raise EditRefused(_("This block is hidden."))
    return found[0]


def _clean_title(text: str, lesson: ArrangedLesson) -> str:
    title = " ".join(text.split())
    if not title:
        raise EditRefused(_("Write a title."))
    if title == lesson.title:
        raise EditRefused(_("The lesson is called that already."))
    if len(title) > LONGEST_TITLE:
        said = _("A title has at most %(most)s characters; this one has %(length)s.")
        raise EditRefused(said % {"most": LONGEST_TITLE, "length": len(title)})
    return title


def _clean_note(text: str) -> str:
    note = text.replace("\r\n", "\n").strip()
    if not note:
        raise EditRefused(_("Write the note."))
    if len(note) > LONGEST_NOTE:
        said = _("A note has at most %(most)s characters; this one has %(length)s.")
        raise EditRefused(said % {"most": LONGEST_NOTE, "length": len(note)})
    return note


def _find_slug(desk: Desk, slug: str) -> str:
    """Make up an address for the second part of a lesson that no lesson of the module ever had.

    No blueprint can ask for one with an underscore, nor is a long lesson cut into such ones.
    """
    past = edits_of(desk.module).exclude(other="").values_list("other", flat=True)
    taken = {*desk.lessons, *past}
    stem = slug[:LONGEST_SLUG]
    return next(made for n in range(2, len(taken) + 3) if (made := f"{stem}_{n}") not in taken)


def _neighbour(lessons: Sequence[ArrangedLesson], lesson: ArrangedLesson, step: int) -> str:
    index = lessons.index(lesson) + step
    if not 0 <= index < len(lessons):
        raise EditRefused(
            _("There is no lesson behind this one in its module.")
            if step > 0
            else _("There is no lesson before this one in its module.")
        )
    return lessons[index].slug


def _move(lessons: Sequence[ArrangedLesson], lesson: ArrangedLesson, step: int) -> list[str]:
    other = _neighbour(lessons, lesson, step)
    places = {other: lesson.slug, lesson.slug: other}
    return [places.get(one.slug, one.slug) for one in lessons]
