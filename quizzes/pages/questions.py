"""What the page of one question shows."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from django.http import Http404

from quizzes.models import Attempt
from quizzes.pages.fields import OptionRow, SelectRow, option_rows, select_rows, typed_text
from quizzes.pages.reviewed import ReviewedItem, review_items
from quizzes.queries.attempts import Sheet, ShownItem
from quizzes.queries.debriefing import read_feedback
from quizzes.queries.moments import find_shown

TICKED = frozenset({"choice", "choices"})
SELECTED = frozenset({"pairs", "order"})


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question of an attempt with its fields and its place among the others."""

    sheet: Sheet
    item: ShownItem
    client: str
    """Names this page among the tabs that may answer the same question."""
    options: tuple[OptionRow, ...]
    selects: tuple[SelectRow, ...]
    text: str
    feedback: ReviewedItem | None
    """What the quiz shows of a question that was checked."""
    can_check: bool
    """Whether the quiz gives feedback at once."""
    is_alone: bool
    """Whether no other question is on the page."""

    @property
    def is_checked(self) -> bool:
        """Whether its feedback was asked for."""
        return self.item.is_checked

    @property
    def previous(self) -> int | None:
        """The position before; none on the first question."""
        return self.item.position - 1 or None

    @property
    def following(self) -> int | None:
        """The position behind; none on the last question."""
        position = self.item.position
        return position + 1 if position < len(self.sheet.items) else None


def first_open(sheet: Sheet) -> int:
    """Find the first question without an answer, or the very first."""
    return next((item.position for item in sheet.items if not item.is_answered), 1)


def check_position(sheet: Sheet, position: int) -> int:
    """Return a position that the attempt has; raises Http404 for any other."""
    if not 1 <= position <= len(sheet.items):
        raise Http404
    return position


def describe_question(sheet: Sheet, position: int) -> QuestionPage:
    """Describe the page of the question at a position."""
    page = _describe(sheet, sheet.items[position - 1], is_alone=True)
    shown = page.is_checked and find_shown(sheet.attempt, sheet.now)
    return replace(page, feedback=_read_feedback(sheet.attempt, position)) if shown else page


def describe_all(sheet: Sheet) -> tuple[QuestionPage, ...]:
    """Describe the page of all questions; one that was checked shows its feedback by itself."""
    return tuple(_describe(sheet, item, is_alone=False) for item in sheet.items)


def _describe(sheet: Sheet, item: ShownItem, *, is_alone: bool) -> QuestionPage:
    return QuestionPage(
        sheet=sheet,
        item=item,
        client=str(uuid.uuid4()),
        options=option_rows(item) if item.member in TICKED else (),
        selects=select_rows(item) if item.member in SELECTED else (),
        text=typed_text(item),
        feedback=None,
        can_check=bool(find_shown(sheet.attempt, sheet.now)) and not item.is_checked,
        is_alone=is_alone,
    )


def _read_feedback(attempt: Attempt, position: int) -> ReviewedItem:
    items = attempt.items.select_related("question_version__question")
    told = read_feedback(attempt, items.get(position=position))
    (reviewed,) = review_items(attempt.quiz.course, [told])
    return reviewed
