"""What learners of a cohort have done, as one line of sums each: a grouped query a kind of fact.

No attempt or answer is read for it, so that it costs the same however many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Count, F, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from progress.models import (
    Enrolment,
    Extension,
    LessonCompletion,
    ModuleCompletion,
    QuizResult,
)
from progress.queries.deadlines import due_dates
from progress.queries.outlines import Outline
from quizzes.models import Accommodation, Mode

TRIES = 3
"""Failed attempts at a quiz after which help is due."""
FAILED = Q(passed_at=None, last_fraction__lt=F("quiz__pass_mark"))
USED_UP = Q(quiz__mode=Mode.EXAMINATION, attempts__gte=F("quiz__attempts_allowed") + F("more"))


@dataclass(slots=True)
class Facts:
    """What one learner has done of an outline."""

    lessons_done: int = 0
    modules_done: int = 0
    quizzes_done: int = 0
    """Quizzes with a scored attempt."""
    quizzes_passed: int = 0
    quizzes_failing: int = 0
    """Quizzes whose last mark does not pass, with no attempt left or three that failed."""
    attempts: int = 0
    """Scored ones."""
    seconds_spent: int = 0
    best_fraction: Decimal | None = None
    """Mean of the quizzes done, as with the next."""
    last_fraction: Decimal | None = None
    courses_completed: int = 0
    completed_at: datetime | None = None
    """The last of the courses."""
    last_activity: datetime | None = None
    changed_at: datetime | None = None
    """When any of it changed last."""
    due_on: date | None = None

    def note_change(self, *times: datetime | None) -> None:
        """Note that something changed at some times, those of them that are any."""
        known = [at for at in (self.changed_at, *times) if at]
        self.changed_at = max(known, default=None)


def read_facts(outline: Outline, learners: Collection[int]) -> Mapping[int, Facts]:
    """Read the facts of learners (ids), in six queries for many as for one."""
    facts: defaultdict[int, Facts] = defaultdict(Facts)
    _add_lessons(facts, outline, learners)
    _add_modules(facts, outline, learners)
    _add_results(facts, outline, learners)
    _add_enrolments(facts, outline, learners)
    _add_dates(facts, outline, learners)
    return facts


def lessons_read(outline: Outline, learners: Collection[int]) -> QuerySet[LessonCompletion, Any]:
    """Select what learners have read of the lessons that still say something."""
    return LessonCompletion.objects.filter(
        enrolment__learner__in=learners,
        lesson__module__in=[module.id for module in outline.modules],
        lesson__current__isnull=False,
    ).order_by()


def modules_completed(
    outline: Outline, learners: Collection[int]
) -> QuerySet[ModuleCompletion, Any]:
    """Select the modules that learners have completed."""
    asked = [module.id for module in outline.modules if module.is_asked]
    return ModuleCompletion.objects.filter(
        enrolment__learner__in=learners, module__in=asked
    ).order_by()


def results_of(outline: Outline, learners: Collection[int]) -> QuerySet[QuizResult, Any]:
    """Select the results of learners in the quizzes that have questions."""
    quizzes = [quiz.id for quiz in outline.quizzes]
    return QuizResult.objects.filter(enrolment__learner__in=learners, quiz__in=quizzes).order_by()


_Found = defaultdict[int, Facts]


def _add_lessons(facts: _Found, outline: Outline, learners: Collection[int]) -> None:
    rows = lessons_read(outline, learners).values_list("enrolment__learner")
    for learner, count, at in rows.annotate(Count("pk"), Max("completed_at")):
        facts[learner].lessons_done = count
        facts[learner].note_change(at)


def _add_modules(facts: _Found, outline: Outline, learners: Collection[int]) -> None:
    rows = modules_completed(outline, learners).values_list("enrolment__learner")
    for learner, count, at in rows.annotate(Count("pk"), Max("completed_at")):
        facts[learner].modules_done = count
        facts[learner].note_change(at)


def _add_results(facts: _Found, outline: Outline, learners: Collection[int]) -> None:
    for row in _sum_results(results_of(outline, learners)):
        one = facts[row["enrolment__learner"]]
        one.note_change(row["changed"])
        one.quizzes_done, one.quizzes_passed = row["done"], row["passed"]
        one.quizzes_failing = row["failing"]
        one.attempts, one.seconds_spent = row["all"], row["seconds"]
        one.best_fraction, one.last_fraction = row["best"], row["last"]


def _sum_results(results: QuerySet[QuizResult, Any]) -> Iterable[Mapping[str, Any]]:
    return (
        results.annotate(more=_granted())
        .values("enrolment__learner")
        .annotate(
            done=Count("pk"),
            passed=Count("passed_at"),
            failing=Count("pk", filter=FAILED & (USED_UP | Q(attempts__gte=TRIES))),
            all=Sum("attempts"),
            seconds=Sum("seconds_spent"),
            best=Avg("best_fraction"),
            last=Avg("last_fraction"),
            changed=Max("changed_at"),
        )
    )


def _granted() -> Coalesce:
    """Count the attempts that a learner may take beyond what the quiz allows."""
    granted = Accommodation.objects.filter(
        quiz=OuterRef("quiz"), learner=OuterRef("enrolment__learner")
    )
    return Coalesce(Subquery(granted.order_by("-pk").values("extra_attempts")[:1]), 0)


def _add_enrolments(facts: _Found, outline: Outline, learners: Collection[int]) -> None:
    enrolments = Enrolment.objects.filter(course__in=list(outline.courses), learner__in=learners)
    rows = (
        enrolments.order_by()
        .values_list("learner")
        .annotate(
            Max("last_active_at"),
            Max("enrolled_at"),
            Count("course_completion"),
            Max("course_completion__completed_at"),
        )
    )
    for learner, active, enrolled, completed, at in rows:
        one = facts[learner]
        one.last_activity = active
        one.courses_completed, one.completed_at = completed, at
        one.note_change(active, enrolled, at)


def _add_dates(facts: _Found, outline: Outline, learners: Collection[int]) -> None:
    for learner, day in due_dates(outline.cohort, learners).items():
        facts[learner].due_on = day
    granted = Extension.objects.filter(member__cohort=outline.cohort, member__learner__in=learners)
    rows = granted.order_by().values_list("member__learner").annotate(Max("granted_at"))
    for learner, at in rows:
        facts[learner].note_change(at)
