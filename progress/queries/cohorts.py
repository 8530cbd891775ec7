"""Cohorts as their trainers see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, F, Max, QuerySet

from accounts.models import Role, User
from courses.models import Lesson
from progress.models import Cohort, CohortMember, Enrolment, LessonCompletion, QuizResult
from quizzes.models import Quiz

NOT_STARTED, IN_PROGRESS, COMPLETED = "not_started", "in_progress", "completed"


@dataclass(frozen=True, slots=True)
class LearnerProgress:
    """How one learner of a cohort is doing in the cohort's courses."""

    learner: User
    lessons_done: int
    lessons_total: int
    quizzes_done: int
    """Quizzes with at least one scored attempt."""
    quizzes_passed: int
    quizzes_total: int
    best_fraction: Decimal | None
    """Mean of the best fractions of the quizzes done, 0 to 1; none before the first."""
    last_activity: datetime | None
    results: tuple[QuizResult, ...]

    @property
    def status(self) -> str:
        """Name the state: completed means every lesson read and every quiz passed."""
        everything = (self.lessons_total, self.quizzes_total)
        if (self.lessons_done, self.quizzes_passed) == everything and any(everything):
            return COMPLETED
        return IN_PROGRESS if self.lessons_done or self.quizzes_done else NOT_STARTED


def visible_cohorts(user: User) -> QuerySet[Cohort]:
    """Select the cohorts that a person may see: a trainer's own, every one for administrators."""
    cohorts = Cohort.objects.order_by("name", "pk")
    if user.is_staff:
        return cohorts
    return cohorts.filter(trainers=user) if user.role == Role.TRAINER else cohorts.none()


def with_sizes(cohorts: QuerySet[Cohort]) -> QuerySet[Cohort]:
    """Add `learners`, the number of members, and fetch the courses."""
    return cohorts.annotate(learners=Count("members")).prefetch_related("courses")


def members_of(cohort: Cohort) -> QuerySet[CohortMember]:
    """Select a cohort's members with their learners, by name."""
    members = cohort.members.select_related("learner")
    return members.order_by("learner__name", "learner__email", "pk")


def progress_of(cohort: Cohort, members: Sequence[CohortMember]) -> list[LearnerProgress]:
    """Read the progress of some members; the number of queries does not grow with them."""
    learners = [member.learner_id for member in members]
    enrolments = Enrolment.objects.filter(course__cohorts=cohort, learner__in=learners)
    lessons = Lesson.objects.filter(module__course__cohorts=cohort).count()
    quizzes = Quiz.objects.filter(course__cohorts=cohort, entries__isnull=False)
    quiz_count = quizzes.distinct().count()
    read = _lessons_read(enrolments)
    results = _results(enrolments)
    active = _last_activity(enrolments)
    return [
        _row(
            member.learner,
            (read.get(member.learner_id, 0), lessons),
            results.get(member.learner_id, ()),
            quiz_count,
            active.get(member.learner_id),
        )
        for member in members
    ]


def _lessons_read(enrolments: QuerySet[Enrolment]) -> Mapping[int, int]:
    read = LessonCompletion.objects.filter(enrolment__in=enrolments)
    counted = read.values(of=F("enrolment__learner")).annotate(lessons=Count("pk"))
    return {row["of"]: row["lessons"] for row in counted.order_by()}


def _results(enrolments: QuerySet[Enrolment]) -> Mapping[int, tuple[QuizResult, ...]]:
    rows = QuizResult.objects.filter(enrolment__in=enrolments, quiz__entries__isnull=False)
    rows = rows.select_related("quiz__module", "enrolment").distinct()
    found: dict[int, list[QuizResult]] = defaultdict(list)
    for result in rows.order_by("quiz__module__position", "quiz__pk"):
        found[result.enrolment.learner_id].append(result)
    return {learner: tuple(results) for learner, results in found.items()}


def _last_activity(enrolments: QuerySet[Enrolment]) -> Mapping[int, datetime]:
    latest = enrolments.values("learner").annotate(at=Max("last_active_at"))
    return {row["learner"]: row["at"] for row in latest.order_by()}


def _row(
    learner: User,
    lessons: tuple[int, int],
    results: Sequence[QuizResult],
    quizzes_total: int,
    last_activity: datetime | None,
) -> LearnerProgress:
    return LearnerProgress(
        learner=learner,
        lessons_done=lessons[0],
        lessons_total=lessons[1],
        quizzes_done=len(results),
        quizzes_passed=sum(result.passed_at is not None for result in results),
        quizzes_total=quizzes_total,
        best_fraction=_mean(result.best_fraction for result in results),
        last_activity=last_activity,
        results=tuple(results),
    )


def _mean(fractions: Iterable[Decimal]) -> Decimal | None:
    known = list(fractions)
    return sum(known, Decimal(0)) / len(known) if known else None
