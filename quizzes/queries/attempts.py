"""What a learner sees of an attempt while it is open: no key, nor anything that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from jobs.queries.kept import KeptQuery
from quizzes.models import AnswerEvent, Attempt, AttemptItem
from quizzes.queries.answers import answers_by_item
from quizzes.queries.shown import ShownOption, show_options, show_payload
from quizzes.scoring import Body, name_member

ASKED = (
    "attempt",
    "position",
    "option_order",
    "checked_at",
    "is_flagged",
    "question_version__stem",
    "question_version__body",
    "question_version__question__language",
)
"""What asking a question takes; it is read whenever a page of an attempt is shown."""


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """The stored answer to an item, by the numbers shown; no payload where it was taken back."""

    payload: dict[str, Any] | None
    revision: int
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A question as it is asked."""

    position: int
    kind: str
    """A value of `ItemKind`."""
    member: str
    """The one member of an answer's payload: choice, choices, pairs, order or text."""
    language: str
    stem: str
    options: tuple[ShownOption, ...]
    """Options, right sides or steps, as they are shown; none where the answer is typed."""
    lefts: tuple[str, ...]
    """Left sides of a matching; answers count them from 0."""
    answer: ShownAnswer | None
    is_checked: bool
    """Whether its feedback was asked for: its answer stands."""
    is_flagged: bool
    """Whether the learner wants to see it again."""

    @property
    def is_answered(self) -> bool:
        """Whether an answer stands."""
        return self.answer is not None and self.answer.payload is not None


@dataclass(frozen=True, slots=True)
class Sheet:
    """An attempt with its questions in order and what is answered so far."""

    attempt: Attempt
    items: tuple[ShownItem, ...]
    now: datetime
    """The server's clock, which decides."""

    @property
    def answered(self) -> int:
        """Number of questions with an answer."""
        return sum(item.is_answered for item in self.items)

    @property
    def flagged(self) -> int:
        """Number of questions to see again."""
        return sum(item.is_flagged for item in self.items)

    @property
    def seconds_left(self) -> float | None:
        """Time left when the sheet was read; none without an end."""
        return find_seconds_left(self.attempt, self.now)


def attempts_of(learner: User) -> QuerySet[Attempt]:
    """Select a learner's attempts with quiz and course: other people's do not exist for them."""
    return _select_attempts(learner)


def find_attempt(learner: User, public_id: UUID) -> Attempt:
    """Find a learner's own attempt; raises Attempt.DoesNotExist."""
    return _ATTEMPT.get(learner=learner.pk, public_id=public_id)


def find_seconds_left(attempt: Attempt, now: datetime) -> float | None:
    """Tell how long an attempt goes on, in seconds, below zero once it is over; none for ever."""
    return None if attempt.due_at is None else (attempt.due_at - now).total_seconds()


def read_sheet(attempt: Attempt) -> Sheet:
    """Read an attempt's questions and stored answers, in two queries."""
    answers = answers_by_item(attempt)
    items = _ITEMS.all(attempt=attempt.pk)
    shown = tuple(_show(item, answers.get(item.pk)) for item in items)
    return Sheet(attempt, shown, timezone.now())


def _show(item: AttemptItem, event: AnswerEvent | None) -> ShownItem:
    version = item.question_version
    body = Body.from_json(version.body)
    return ShownItem(
        position=item.position,
        kind=body.kind.value,
        member=name_member(body),
        language=version.question.language,
        stem=version.stem,
        options=show_options(body, item.option_order),
        lefts=tuple(pair.left for pair in body.pairs),
        answer=_show_answer(body, item, event) if event else None,
        is_checked=item.checked_at is not None,
        is_flagged=item.is_flagged,
    )


def _show_answer(body: Body, item: AttemptItem, event: AnswerEvent) -> ShownAnswer:
    payload = show_payload(body, item.option_order, event.payload)
    return ShownAnswer(payload, event.revision, event.received_at)


def _select_attempts(learner: Any) -> QuerySet[Attempt]:
    attempts = Attempt.objects.filter(learner=learner).select_related("quiz__course")
    return attempts.defer("quiz__course__blueprint")  # it is long


def _select_attempt(learner: Any, public_id: Any) -> QuerySet[Attempt]:
    return _select_attempts(learner).filter(public_id=public_id).order_by()


def _select_items(attempt: Any) -> QuerySet[AttemptItem]:
    items = AttemptItem.objects.filter(attempt=attempt).order_by("position")
    return items.select_related("question_version__question").only(*ASKED)


_ATTEMPT = KeptQuery(_select_attempt)
_ITEMS = KeptQuery(_select_items)
