"""What a learner sees before a quiz: what to expect, and the attempts so far."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Avg, OuterRef, QuerySet, Subquery

from accounts.models import User
from jobs.queries.kept import KeptQuery
from progress.queries.courses import LearnersCourse, course_of_quiz
from progress.queries.steps import ModuleSteps, QuizStep
from quizzes.models import Attempt, AttemptItem, AttemptState, Mark, Mode, Quiz
from quizzes.queries.rules import Rules, find_rules


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """One of a learner's attempts at a quiz."""

    id: UUID
    number: int
    state: AttemptState
    started_at: datetime
    submitted_at: datetime | None
    fraction: Decimal | None
    """The mean of its current marks; none before it is scored."""


@dataclass(frozen=True, slots=True)
class QuizFront:
    """A quiz with its place in the course and the learner's attempts, the newest first."""

    quiz: Quiz
    course: LearnersCourse
    module: ModuleSteps
    step: QuizStep
    attempts: tuple[PastAttempt, ...]
    rules: Rules
    """As they hold for this learner; no limits in practice."""

    @property
    def is_examination(self) -> bool:
        """Whether it is no practice."""
        return self.quiz.mode == Mode.EXAMINATION

    @property
    def needed(self) -> int:
        """Points that pass the quiz, where each question earns one."""
        return math.ceil(self.step.pass_mark * self.step.questions)


def quiz_front(learner: User, slug: str) -> QuizFront | None:
    """Read a quiz that has questions, of a course that the learner is on; else none."""
    quiz = _QUIZ.first(slug=slug)
    course = course_of_quiz(learner, quiz) if quiz else None
    if quiz is None or course is None:
        return None
    places = ((module, step) for module in course.modules for step in module.quizzes)
    for module, step in places:
        if step.slug == slug:
            attempts = past_attempts(learner, quiz)
            rules = find_rules(quiz, learner)
            return QuizFront(quiz, course, module, step, attempts, rules)
    return None


def past_attempts(learner: User, quiz: Quiz) -> tuple[PastAttempt, ...]:
    """Read a learner's attempts at a quiz, the newest first."""
    attempts: list[Any] = _ATTEMPTS.all(learner=learner.pk, quiz=quiz.pk)
    return tuple(
        PastAttempt(
            id=attempt.public_id,
            number=attempt.number,
            state=AttemptState(attempt.state),
            started_at=attempt.started_at,
            submitted_at=attempt.submitted_at,
            fraction=attempt.fraction,
        )
        for attempt in attempts
    )


def _select_quiz(slug: Any) -> QuerySet[Quiz]:
    return Quiz.objects.filter(slug=slug).order_by()


def _select_attempts(learner: Any, quiz: Any) -> QuerySet[Attempt, Any]:
    """Add `fraction`, the mean of the current marks of an attempt."""
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    items = AttemptItem.objects.filter(attempt=OuterRef("pk")).order_by()
    marked = items.annotate(current=Subquery(marks.values("fraction")[:1]))
    means = marked.values("attempt").annotate(mean=Avg("current")).values("mean")
    attempts = Attempt.objects.filter(learner=learner, quiz=quiz).order_by("-number")
    return attempts.annotate(fraction=Subquery(means))


_QUIZ = KeptQuery(_select_quiz)
_ATTEMPTS = KeptQuery(_select_attempts)
