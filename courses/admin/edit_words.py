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
    said = Truncator(edit.said).words(WORDS)
    text = Truncator(edit.text).words(WORDS)
    if edit.kind == EditKind.TITLE:
        return _("Title: “%(old)s” is called “%(new)s”") % {"old": said, "new": text}
    if edit.kind == EditKind.ORDER:
        titles = ", ".join(f"“{_title(slug, desk)}”" for slug in edit.order)
        return _("Order: %(titles)s") % {"titles": titles}
    if edit.kind == EditKind.SPLIT:
        return _("Split: “%(new)s” begins at “%(said)s”") % {"new": text, "said": said}
    if edit.kind == EditKind.MERGE:
        other = _title(edit.other, desk)
        return _("Merge: “%(title)s” takes in “%(other)s”") % {"title": said, "other": other}
    if edit.kind == EditKind.HIDE:
        return _("Hide: “%(said)s”") % {"said": said}
    if not edit.text_sha256:
        return _("Note at the beginning of “%(title)s”: “%(note)s”") % {"title": said, "note": text}
    return _("Note behind “%(said)s”: “%(note)s”") % {"said": said, "note": text}


def _title(slug: str, desk: Desk | None) -> str:
    lesson = desk.lessons.get(slug) if desk else None
    return lesson.title if lesson else slug
