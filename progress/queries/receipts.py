"""Receipts as trainers verify them: those of learners in their cohorts."""

from __future__ import annotations

from accounts.models import User
from progress.queries.cohorts import sees_all, visible_cohorts
from quizzes.models import Attempt


def may_see_attempt(user: User, attempt: Attempt) -> bool:
    """Tell whether a person may know of an attempt: its learner and course are in their cohorts."""
    if sees_all(user):
        return True
    cohorts = visible_cohorts(user).filter(
        members__learner=attempt.learner_id, courses=attempt.quiz.course_id
    )
    return cohorts.exists()
