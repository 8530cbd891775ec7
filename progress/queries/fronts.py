"""What a learner sees before a quiz: its rules, whether it may begin, and the attempts so far."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from jobs.queries.kept import KeptQuery
from progress.queries.courses import LearnersCourse, course_of_quiz
from progress.queries.steps import ModuleSteps, QuizStep
from progress.queries.taken import PastAttempt, describe_attempts, mark_counting, with_fractions
from quizzes.errors import StartRefused
from quizzes.models import Attempt, AttemptState, Mode, Quiz
from quizzes.queries.moments import Showing, list_showings
from quizzes.queries.rules import Rules, find_rules


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
    attempts_left: int | None
    """None where there is no limit."""
    refusal: StartRefused | None
    """Why no attempt may begin now; none where one may, or goes on."""

    @property
    def open_attempt(self) -> PastAttempt | None:
        """The attempt that is under way."""
        started = (one for one in self.attempts if one.state == AttemptState.STARTED)
        return next(started, None)

    @property
    def state(self) -> str:
        """Where the learner stands: `under_way`, the code of a refusal, or `ready`."""
        if self.open_attempt:
            return "under_way"
        return self.refusal.code if self.refusal else "ready"

    @property
    def changes_at(self) -> datetime | None:
        """When the refusal ends or began; none where there is no such time."""
        return self.refusal.at if self.refusal else None

    @property
    def is_examination(self) -> bool:
        """Whether it is no practice."""
        return self.quiz.mode == Mode.EXAMINATION

    @property
    def showings(self) -> tuple[Showing, ...]:
        """What the quiz shows at each moment."""
        return list_showings(self.quiz)

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
            return _front(learner, quiz, course, module, step)
    return None


def _front(
    learner: User, quiz: Quiz, course: LearnersCourse, module: ModuleSteps, step: QuizStep
) -> QuizFront:
    rows = _read_attempts(learner, quiz)
    newest = rows[0] if rows else None
    rules = find_rules(quiz, learner)
    return QuizFront(
        quiz=quiz,
        course=course,
        module=module,
        step=step,
        attempts=mark_counting(describe_attempts(rows), step.grading),
        rules=rules,
        attempts_left=rules.count_left(newest),
        refusal=_find_refusal(rules, newest),
    )


def _read_attempts(learner: User, quiz: Quiz) -> list[Attempt]:
    """Read a learner's attempts at a quiz, the newest first."""
    attempts = _ATTEMPTS.all(learner=learner.pk, quiz=quiz.pk)
    for attempt in attempts:
        attempt.quiz = quiz
    return attempts


def _find_refusal(rules: Rules, newest: Attempt | None) -> StartRefused | None:
    try:
        rules.check_start(newest, timezone.now())
    except StartRefused as refusal:
        return refusal
    return None


def _select_quiz(slug: Any) -> QuerySet[Quiz]:
    return Quiz.objects.filter(slug=slug).order_by()


def _select_attempts(learner: Any, quiz: Any) -> QuerySet[Attempt, Any]:
    attempts = Attempt.objects.filter(learner=learner, quiz=quiz)
    return with_fractions(attempts).order_by("-number")


_QUIZ = KeptQuery(_select_quiz)
_ATTEMPTS = KeptQuery(_select_attempts)
