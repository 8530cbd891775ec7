"""Starts and submits attempts."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from quizzes.errors import QuizHasNoQuestions
from quizzes.models import Attempt, AttemptItem, AttemptState, QuestionVersion, Quiz
from quizzes.queries.questions import approved_versions
from quizzes.queries.shown import draw_order
from quizzes.scoring import Body
from quizzes.services.receipts import make_receipt


@transaction.atomic
def start_attempt(*, learner: User, quiz: Quiz) -> Attempt:
    """Start an attempt at a quiz, or return the learner's open one.

    Its items keep the versions that are approved now, in an order of options of their own.
    Raises QuizHasNoQuestions. A learner's starts take turns, so that two clicks make one attempt.
    """
    User.objects.select_for_update(no_key=True).get(pk=learner.pk)
    attempts = Attempt.objects.filter(learner=learner, quiz=quiz)
    newest = attempts.order_by("-number").first()
    if newest is not None and newest.state == AttemptState.STARTED:
        return newest
    versions = _draw_versions(quiz)
    if not versions:
        raise QuizHasNoQuestions
    number = newest.number + 1 if newest else 1
    attempt = Attempt.objects.create(learner=learner, quiz=quiz, number=number, mode=quiz.mode)
    AttemptItem.objects.bulk_create(
        AttemptItem(
            attempt=attempt,
            position=position,
            question_version=version,
            option_order=draw_order(
                Body.from_json(version.body), f"{attempt.public_id}/{position}"
            ),
        )
        for position, version in enumerate(versions, 1)
    )
    return attempt


@transaction.atomic
def submit_attempt(*, attempt: Attempt, by: User) -> Attempt:
    """Close an attempt with the answers that are stored; it then waits for its marks.

    Submitted before, it stays as it is. Somebody else's hand is noted in the audit log.
    """
    locked = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    if locked.state != AttemptState.STARTED:
        return locked
    locked.state = AttemptState.SUBMITTED
    locked.submitted_at = timezone.now()
    locked.receipt = make_receipt(locked)
    locked.save(update_fields=["state", "submitted_at", "receipt"])
    if by.pk != locked.learner_id:
        record("submit_attempt", locked, by=by)
    return locked


def _draw_versions(quiz: Quiz) -> list[QuestionVersion]:
    """Take the approved versions of the quiz's questions in their order, as many as it wants."""
    approved = approved_versions().filter(question__entries__quiz=quiz)
    places = dict(quiz.entries.values_list("question", "position"))
    versions = sorted(approved, key=lambda version: places[version.question_id])
    return versions[: quiz.wanted]
