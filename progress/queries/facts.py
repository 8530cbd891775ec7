"""What learners of a cohort have done, as one line of sums each: a grouped query a kind of fact.

No attempt or answer is read for it, so that it costs the same however many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
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
from progress.queries.outlines import Outline, Syllabus, join_outlines
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
        self.changed_at = _latest(self.changed_at, *times)

    def add(self, other: Facts) -> None:
        """Add what the learner did of another course."""
        self.best_fraction = _weigh(self, other, "best_fraction")
        self.last_fraction = _weigh(self, other, "last_fraction")
        for name in COUNTED:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.completed_at = _latest(self.completed_at, other.completed_at)
        self.last_activity = _latest(self.last_activity, other.last_activity)
        self.note_change(other.changed_at)


COUNTED = (
    *("lessons_done", "modules_done", "quizzes_done", "quizzes_passed", "quizzes_failing"),
    *("attempts", "seconds_spent", "courses_completed"),
)

Taught = Outline | Syllabus
Learners = Collection[int] | QuerySet[Any, Any]
"""Ids, or what selects them."""


@dataclass(slots=True)
class FactsBook:
    """What learners have done: by course, and then by learner."""

    done: defaultdict[int, defaultdict[int, Facts]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Facts))
    )
    due: dict[tuple[int, int], date] = field(default_factory=dict)
    """By cohort and learner, as the next."""
    granted: dict[tuple[int, int], datetime] = field(default_factory=dict)
    """When they got a later due date."""

    def find(self, outline: Outline, learner: int) -> Facts:
        """Sum up what a learner has done of an outline."""
        facts, place = Facts(), (outline.cohort.pk, learner)
        for course in outline.courses:
            if learner in self.done[course]:
                facts.add(self.done[course][learner])
        facts.due_on = self.due.get(place)
        facts.note_change(self.granted.get(place))
        return facts


def read_facts(outline: Outline, learners: Collection[int]) -> Mapping[int, Facts]:
    """Read the facts of learners (ids), in six queries for many as for one."""
    book = read_book([outline], learners)
    return {learner: book.find(outline, learner) for learner in learners}


def read_book(outlines: Sequence[Outline], learners: Learners) -> FactsBook:
    """Read what learners have done of several outlines, in six queries for many as for one."""
    book, syllabus = FactsBook(), join_outlines(outlines)
    _add_lessons(book, syllabus, learners)
    _add_modules(book, syllabus, learners)
    _add_results(book, syllabus, learners)
    _add_enrolments(book, syllabus, learners)
    _add_dates(book, [outline.cohort.pk for outline in outlines], learners)
    return book


def lessons_read(outline: Taught, learners: Learners) -> QuerySet[LessonCompletion, Any]:
    """Select what learners have read of the lessons that still say something."""
    return LessonCompletion.objects.filter(
        enrolment__learner__in=learners,
        lesson__module__in=[module.id for module in outline.modules],
        lesson__current__isnull=False,
    ).order_by()


def modules_completed(outline: Taught, learners: Learners) -> QuerySet[ModuleCompletion, Any]:
    """Select the modules that learners have completed."""
    asked = [module.id for module in outline.modules if module.is_asked]
    return ModuleCompletion.objects.filter(
        enrolment__learner__in=learners, module__in=asked
    ).order_by()


def results_of(outline: Taught, learners: Learners) -> QuerySet[QuizResult, Any]:
    """Select the results of learners in the quizzes that have questions."""
    quizzes = [quiz.id for quiz in outline.quizzes]
    return QuizResult.objects.filter(enrolment__learner__in=learners, quiz__in=quizzes).order_by()


WHOSE = ("enrolment__course", "enrolment__learner")


def _add_lessons(book: FactsBook, syllabus: Syllabus, learners: Learners) -> None:
    rows = lessons_read(syllabus, learners).values_list(*WHOSE)
    for course, learner, count, at in rows.annotate(Count("pk"), Max("completed_at")):
        book.done[course][learner].lessons_done = count
        book.done[course][learner].note_change(at)


def _add_modules(book: FactsBook, syllabus: Syllabus, learners: Learners) -> None:
    rows = modules_completed(syllabus, learners).values_list(*WHOSE)
    for course, learner, count, at in rows.annotate(Count("pk"), Max("completed_at")):
        book.done[course][learner].modules_done = count
        book.done[course][learner].note_change(at)


def _add_results(book: FactsBook, syllabus: Syllabus, learners: Learners) -> None:
    for row in _sum_results(results_of(syllabus, learners)):
        course, learner = (row[name] for name in WHOSE)
        one = book.done[course][learner]
        one.note_change(row["changed"])
        one.quizzes_done, one.quizzes_passed = row["done"], row["passed"]
        one.quizzes_failing = row["failing"]
        one.attempts, one.seconds_spent = row["all"], row["seconds"]
        one.best_fraction, one.last_fraction = row["best"], row["last"]


def _sum_results(results: QuerySet[QuizResult, Any]) -> Iterable[Mapping[str, Any]]:
    sums: QuerySet[QuizResult, Any] = (
        results.annotate(more=_granted())
        .values(*WHOSE)
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
    return sums


def _granted() -> Coalesce:
    """Count the attempts that a learner may take beyond what the quiz allows."""
    granted = Accommodation.objects.filter(
        quiz=OuterRef("quiz"), learner=OuterRef("enrolment__learner")
    )
    return Coalesce(Subquery(granted.order_by("-pk").values("extra_attempts")[:1]), 0)


def _add_enrolments(book: FactsBook, syllabus: Syllabus, learners: Learners) -> None:
    enrolments = Enrolment.objects.filter(course__in=syllabus.courses, learner__in=learners)
    rows = enrolments.order_by().values_list(
        *("course", "learner", "last_active_at", "enrolled_at", "course_completion__completed_at")
    )
    for course, learner, active, enrolled, completed in rows:
        one = book.done[course][learner]
        one.last_activity = active
        one.courses_completed, one.completed_at = int(completed is not None), completed
        one.note_change(active, enrolled, completed)


def _add_dates(book: FactsBook, cohorts: Collection[int], learners: Learners) -> None:
    book.due = due_dates(cohorts, learners)
    granted = Extension.objects.filter(member__cohort__in=cohorts, member__learner__in=learners)
    rows = granted.order_by().values_list("member__cohort", "member__learner")
    for cohort, learner, at in rows.annotate(Max("granted_at")):
        book.granted[cohort, learner] = at


def _latest(*times: datetime | None) -> datetime | None:
    return max((at for at in times if at), default=None)


def _weigh(one: Facts, other: Facts, name: str) -> Decimal | None:
    """Take the mean of two means, each as heavy as the quizzes that it is of."""
    known: list[tuple[int, Decimal]] = [
        (facts.quizzes_done, mean)
        for facts in (one, other)
        if (mean := getattr(facts, name)) is not None
    ]
    if len(known) < 2:  # noqa: PLR2004  # nothing to weigh
        return known[0][1] if known else None
    quizzes = sum(count for count, _ in known)
    return sum((count * mean for count, mean in known), Decimal(0)) / quizzes
