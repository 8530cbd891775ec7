"""Starts and submits attempts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from jobs.queries.kept import KeptQuery
from quizzes.errors import QuizHasNoQuestions
from quizzes.models import Attempt, AttemptItem, AttemptState, QuestionVersion, Quiz
from quizzes.queries.questions import approved_versions
from quizzes.queries.rules import GRACE, find_rules
from quizzes.queries.shown import draw_order
from quizzes.scoring import Body
from quizzes.services.receipts import make_receipt


@transaction.atomic
def start_attempt(*, learner: User, quiz: Quiz) -> Attempt:
    """Start an attempt at a quiz, or return the learner's open one.

    Its items keep the versions that are approved now, in an order of options of their own.
    Raises QuizHasNoQuestions and what is below StartRefused. A learner's starts take turns, so that
    two clicks make one attempt.
    """
    _PERSON.first(pk=learner.pk)  # locked
    newest = _NEWEST.first(learner=learner.pk, quiz=quiz.pk)
    if newest is not None and newest.state == AttemptState.STARTED:
        return newest
    rules, now = find_rules(quiz, learner), timezone.now()
    rules.check_start(newest, now)
    versions = _draw_versions(quiz)
    if not versions:
        raise QuizHasNoQuestions
    attempt = Attempt.objects.create(
        learner=learner,
        quiz=quiz,
        number=newest.number + 1 if newest else 1,
        mode=quiz.mode,
        started_at=now,
        due_at=rules.find_end(now),
    )
    AttemptItem.objects.bulk_create(_lay_out(attempt, versions))
    return attempt


def _lay_out(attempt: Attempt, versions: list[QuestionVersion]) -> Iterator[AttemptItem]:
    """Put questions and options into orders that follow from the attempt's seed."""
    if attempt.quiz.shuffles_questions:
        random.Random(attempt.seed).shuffle(versions)  # noqa: S311  # fair, not secret
    for position, version in enumerate(versions, 1):
        body = Body.from_json(version.body)
        yield AttemptItem(
            attempt=attempt,
            position=position,
            question_version=version,
            option_order=draw_order(
                body, f"{attempt.seed}/{position}", shuffled=attempt.quiz.shuffles_options
            ),
        )


@transaction.atomic
def submit_attempt(*, attempt: Attempt, by: User) -> Attempt:
    """Close an attempt with the answers that are stored; it then waits for its marks.

    Submitted before, it stays as it is. Somebody else's hand is noted in the audit log.
    """
    locked = _LOCKED.get(pk=attempt.pk)
    if locked.state != AttemptState.STARTED:
        return locked
    _close(locked)
    if by.pk != locked.learner_id:
        record("submit_attempt", locked, by=by)
    return locked


@transaction.atomic
def submit_overdue(now: datetime, most: int) -> list[Attempt]:
    """Close attempts whose time and grace are over with what is stored, ``most`` at once.

    Those that somebody is just answering or submitting are left for the next time.
    """
    overdue = Attempt.objects.filter(state=AttemptState.STARTED, due_at__lt=now - GRACE)
    locked = overdue.select_for_update(no_key=True, skip_locked=True).order_by("due_at")
    attempts = list(locked[:most])
    for attempt in attempts:
        attempt.is_overdue = True
        _close(attempt)
    return attempts


def _close(attempt: Attempt) -> None:
    attempt.state = AttemptState.SUBMITTED
    attempt.submitted_at = timezone.now()
    attempt.receipt = make_receipt(attempt)
    attempt.save(update_fields=["state", "submitted_at", "is_overdue", "receipt"])


def _draw_versions(quiz: Quiz) -> list[QuestionVersion]:
    """Take the approved versions of the quiz's questions in their order, as many as it wants."""
    return _kept_versions(quiz.wanted).all(quiz=quiz.pk)


@lru_cache(maxsize=64)
def _kept_versions(wanted: int) -> KeptQuery[QuestionVersion]:
    return KeptQuery(lambda quiz: _select_versions(quiz)[:wanted])


def _select_versions(quiz: Any) -> QuerySet[QuestionVersion, Any]:
    approved = approved_versions(Q(question__entries__quiz=quiz))
    return approved.only("body").order_by("question__entries__position")


def _select_newest(learner: Any, quiz: Any) -> QuerySet[Attempt]:
    return Attempt.objects.filter(learner=learner, quiz=quiz).order_by("-number")[:1]


def _lock_person(pk: Any) -> QuerySet[User]:
    return User.objects.select_for_update(no_key=True).filter(pk=pk).only("pk").order_by()


def _lock_attempt(pk: Any) -> QuerySet[Attempt]:
    return Attempt.objects.select_for_update(no_key=True).filter(pk=pk).order_by()


_NEWEST = KeptQuery(_select_newest)
_PERSON = KeptQuery(_lock_person)
_LOCKED = KeptQuery(_lock_attempt)
