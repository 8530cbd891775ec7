"""Follows the marks: results of learners and the statistics of quizzes."""

from __future__ import annotations

from decimal import Decimal

from progress.models import AttemptDelta, Enrolment, QuizResult
from quizzes.models import Attempt
from quizzes.queries.marks import MarkedItem, marked_items

EIGHT_PLACES = Decimal("0.00000001")


def follow_scored(attempt: Attempt) -> None:
    """Count a scored attempt in its learner's result and append it to the statistics.

    Runs in the transaction that stores the marks, once an attempt.
    """
    items = marked_items(attempt)
    total = sum((item.fraction for item in items), Decimal(0))
    fraction = (total / len(items)).quantize(EIGHT_PLACES) if items else Decimal(0)
    _append_delta(attempt, items, total)
    # The learner's row is the lock: results of one learner are counted one after the other.
    enrolments = Enrolment.objects.select_for_update(no_key=True)
    enrolment = enrolments.filter(learner=attempt.learner_id, course=attempt.quiz.course_id).first()
    if enrolment is not None:
        _count_result(enrolment, attempt, fraction)


def _append_delta(attempt: Attempt, items: list[MarkedItem], total: Decimal) -> None:
    AttemptDelta.objects.create(
        attempt=attempt,
        quiz=attempt.quiz,
        revision=1,
        sign=1,
        total=total,
        items=[
            {
                "version": item.question_version,
                "fraction": str(item.fraction),
                "options": list(item.options),
            }
            for item in items
        ],
    )


def _count_result(enrolment: Enrolment, attempt: Attempt, fraction: Decimal) -> None:
    """Count an attempt; several attempts may be scored in any order and at the same time."""
    if attempt.submitted_at is None:
        raise ValueError("only a submitted attempt counts")
    passed = attempt.submitted_at if fraction >= attempt.quiz.pass_mark else None
    result = QuizResult.objects.filter(enrolment=enrolment, quiz=attempt.quiz).first()
    if result is None:
        QuizResult.objects.create(
            enrolment=enrolment,
            quiz=attempt.quiz,
            attempts=1,
            best_fraction=fraction,
            last_fraction=fraction,
            last_submitted_at=attempt.submitted_at,
            passed_at=passed,
        )
    else:
        result.attempts += 1
        result.best_fraction = max(result.best_fraction, fraction)
        if attempt.submitted_at >= result.last_submitted_at:
            result.last_fraction = fraction
            result.last_submitted_at = attempt.submitted_at
        if passed and (result.passed_at is None or passed < result.passed_at):
            result.passed_at = passed
        result.save()
    active = [enrolment.last_active_at, attempt.submitted_at]
    enrolment.last_active_at = max(moment for moment in active if moment is not None)
    enrolment.save(update_fields=["last_active_at"])
