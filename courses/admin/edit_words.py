"""Decisions about lessons in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from courses.building.edits import EditKind, Loss
from courses.models import LessonEdit
from courses.queries.arrangements import Desk

WORDS = 12
"""Of a block or note, as many as name it."""


@dataclass(frozen=True, slots=True)
class WordedEdit:
    """A decision as a page names it."""

    edit: LessonEdit
    words: str
    why: str
    """Why it cannot be kept; else nothing."""


def word_edit(edit: LessonEdit, desk: Desk | None = None) -> WordedEdit:
    """Put a decision into the reader's language; ``desk`` knows the titles of its lessons."""
    why = say_loss(Loss(edit.lost)) if edit.lost else ""
    return WordedEdit(edit, _say(edit, desk), why)


def say_loss(loss: Loss) -> str:
    """Say why a decision cannot be kept."""
    return {
        Loss.LESSON: _("The lesson that it is about is no longer there."),
        Loss.BLOCK: _("These words no longer stand in the lessons of the module."),
        Loss.OTHER: _("The lesson that was to be taken in is no longer there."),
        Loss.FIRST: _("Nothing would be left before the place where the lesson is split."),
        Loss.EMPTY: _("Nothing would be left to read in the lesson."),
    }[loss]


def _say(edit: LessonEdit, desk: Desk | None) -> str:
    is_opening = edit.kind == EditKind.NOTE and not edit.text_sha256
    pattern = {
        EditKind.TITLE: _("Title: “%(said)s” is called “%(text)s”"),
        EditKind.ORDER: _("Order: %(order)s"),
        EditKind.SPLIT: _("Split: “%(text)s” begins at “%(said)s”"),
        EditKind.MERGE: _("Merge: “%(said)s” takes in “%(other)s”"),
        EditKind.HIDE: _("Hide: “%(said)s”"),
        EditKind.NOTE: _("Note behind “%(said)s”: “%(text)s”"),
    }[EditKind(edit.kind)]
    if is_opening:
        pattern = _("Note at the beginning of “%(said)s”: “%(text)s”")
    return pattern % {
        "said": Truncator(edit.said).words(WORDS),
        "text": Truncator(edit.text).words(WORDS),
        "other": _title(edit.other, desk),
        "order": ", ".join(f"“{_title(slug, desk)}”" for slug in edit.order),
    }


def _title(slug: str, desk: Desk | None) -> str:
    lesson = desk and (desk.drafted.find(slug) or desk.lessons.get(slug))
    return lesson.title if lesson else slug
