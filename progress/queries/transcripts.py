"""All that one learner of a cohort did in the cohort's courses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from progress.models import CohortMember, Enrolment
from progress.queries.learner_rows import LearnerRow, read_rows
from progress.queries.lesson_steps import LessonStep, read_lesson_steps
from progress.queries.outlines import Outline
from progress.queries.scored import count_seconds
from progress.queries.taken import with_fractions, with_marks
from progress.queries.verdicts import Judge
from quizzes.models import AnswerEvent, Attempt, AttemptItem, AttemptState, Shown
from quizzes.queries.debriefed import DebriefedItem, debrief
from quizzes.queries.moments import RIGHT_AFTER, find_shown
from quizzes.queries.rulings import RULED

MOST, MOST_WITH_ANSWERS = 200, 50
"""Attempts that are told at once, the newest."""


@dataclass(frozen=True, slots=True)
class TranscriptAttempt:
    """An attempt as a trainer sees it: with its mark at once, whatever its learner is shown."""

    attempt: Attempt
    fraction: Decimal | None
    """None before it is scored."""
    seconds_spent: int | None
    """None before it is handed in."""
    answers: tuple[DebriefedItem, ...] | None
    """None where they are not asked for, or not out yet."""

    @property
    def is_passed(self) -> bool | None:
        """Whether it would pass its quiz by itself; none before it is scored."""
        return None if self.fraction is None else self.fraction >= self.attempt.quiz.pass_mark


@dataclass(frozen=True, slots=True)
class Transcript:
    """A learner's row with enrolments, lessons and attempts."""

    member: CohortMember
    row: LearnerRow
    enrolments: tuple[Enrolment, ...]
    """With their courses and completions."""
    lessons: tuple[LessonStep, ...]
    attempts: tuple[TranscriptAttempt, ...]
    """Newest first."""
    attempts_total: int


def read_transcript(judge: Judge, member: CohortMember, *, answers: bool) -> Transcript:
    """Read a member's transcript; the number of queries does not grow with what they did."""
    outline, learner = judge.outline, member.learner_id
    enrolments = Enrolment.objects.filter(learner=learner, course__in=list(outline.courses))
    enrolled = list(
        enrolments.select_related("course", "course_completion")
        .defer("course__blueprint")
        .order_by("course__title", "course")
    )
    steps = read_lesson_steps(enrolled, [one.course_id for one in enrolled])
    attempts = attempts_of(outline, learner)
    newest = list(attempts[: MOST_WITH_ANSWERS if answers else MOST])
    return Transcript(
        member=member,
        row=read_rows(judge, [member])[0],
        enrolments=tuple(enrolled),
        lessons=tuple(step for module in outline.modules for step in steps.get(module.id, ())),
        attempts=tuple(_describe(newest, answers=answers)),
        attempts_total=attempts.count(),
    )


def answers_are_out(attempt: Attempt, now: datetime) -> bool:
    """Tell whether the right answers of an attempt were shown to its learner at any moment so far.

    What a learner may know by now a trainer may know, even where the quiz hides it again.
    """
    if attempt.state != AttemptState.SCORED or attempt.submitted_at is None:
        return False
    reached = (attempt.submitted_at, attempt.submitted_at + RIGHT_AFTER, now)
    return any(Shown.ANSWERS in find_shown(attempt, at) for at in reached if at <= now)


def attempts_of(outline: Outline, learner: int) -> QuerySet[Attempt, Any]:
    """Select the attempts of a learner at the quizzes of an outline's courses, newest first."""
    attempts = Attempt.objects.filter(learner=learner, quiz__course__in=list(outline.courses))
    rows = with_fractions(attempts.select_related("quiz"))
    return rows.order_by("-started_at", "-pk")


def read_all_attempts(
    attempts: QuerySet[Attempt, Any], *, answers: bool
) -> Iterator[TranscriptAttempt]:
    """Read `attempts_of` a learner, however many, some at a time."""
    rows = attempts.iterator(MOST_WITH_ANSWERS)
    while batch := list(islice(rows, MOST_WITH_ANSWERS)):
        yield from _describe(batch, answers=answers)


def tell_attempt(row: Any, answers: tuple[DebriefedItem, ...] | None = None) -> TranscriptAttempt:
    """Tell of an attempt that has its `fraction`."""
    fraction = row.fraction if row.state == AttemptState.SCORED else None
    return TranscriptAttempt(row, fraction, _count_seconds(row), answers)


def _describe(attempts: Sequence[Any], *, answers: bool) -> Iterator[TranscriptAttempt]:
    now = timezone.now()
    out = [row for row in attempts if answers and answers_are_out(row, now)]
    told = _read_answers([row.pk for row in out])
    told |= {row.pk: () for row in out if row.pk not in told}
    for row in attempts:
        yield tell_attempt(row, told.get(row.pk))


def _count_seconds(attempt: Attempt) -> int | None:
    if attempt.submitted_at is None:
        return None
    return count_seconds(attempt.started_at, attempt.submitted_at, attempt.due_at)


def _read_answers(attempts: Collection[int]) -> dict[int, tuple[DebriefedItem, ...]]:
    """Read the questions of attempts with answer and key, in one query for all of them."""
    if not attempts:
        return {}
    events = AnswerEvent.objects.filter(item=OuterRef("pk"), is_counted=True)
    items = AttemptItem.objects.filter(attempt__in=attempts)
    payload = Subquery(events.order_by("-revision").values("payload")[:1])
    rows: Any = with_marks(items).annotate(payload=payload)
    found: Mapping[int, list[DebriefedItem]] = defaultdict(list)
    for row in rows.select_related("question_version__question", *RULED).order_by(
        "attempt", "position"
    ):
        found[row.attempt_id].append(debrief(row, row.current, row.payload, ()))
    return {attempt: tuple(items) for attempt, items in found.items()}
