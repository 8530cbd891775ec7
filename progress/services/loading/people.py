"""Writes load learners, their places and their results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import make_password

from accounts.models import Role, User
from progress.models import CohortMember, Enrolment, QuizResult
from progress.services.loading.copying import copy_rows, reserve_ids
from progress.services.loading.marking import name_address
from progress.services.standing import Standing
from quizzes.models import Quiz

USER = [
    *("id", "password", "is_superuser", "email", "name", "role"),
    *("language", "time_zone", "is_active", "date_joined"),
]
MEMBER = ["cohort_id", "learner_id", "joined_at"]
ENROLMENT = ["id", "learner_id", "course_id", "enrolled_at", "last_active_at"]
RESULT = [
    "enrolment_id",
    "quiz_id",
    "attempts",
    "best_fraction",
    "last_fraction",
    "grade",
    "last_submitted_at",
    "passed_at",
    "seconds_spent",
]


@dataclass(frozen=True, slots=True)
class LoadLearner:
    """A learner of a load, before they have rows of their own."""

    pk: int
    index: int
    """From 0 within the load."""
    cohort: int
    standing: Standing


def write_learners(quiz: Quiz, token: str, joined: datetime, learners: list[LoadLearner]) -> None:
    """Copy learners with cohort, enrolment and result; nobody can sign in as them."""
    role = Role.LEARNER.value
    copy_rows(
        User,
        USER,
        (
            (
                one.pk,
                make_password(None),
                False,
                name_address(token, one.index),
                f"Load {token} {one.index + 1}",
                role,
                "",
                "",
                True,
                joined,
            )
            for one in learners
        ),
    )
    copy_rows(CohortMember, MEMBER, ((one.cohort, one.pk, joined) for one in learners))
    enrolments = list(zip(reserve_ids(Enrolment, len(learners)), learners, strict=True))
    copy_rows(
        Enrolment,
        ENROLMENT,
        ((pk, one.pk, quiz.course_id, joined, one.standing.last_at) for pk, one in enrolments),
    )
    results = ((pk, one.standing) for pk, one in enrolments if one.standing.attempts)
    copy_rows(
        QuizResult,
        RESULT,
        (
            (
                *(pk, quiz.pk, got.attempts, got.best, got.last, got.grade),
                *(got.last_at, got.passed_at, got.seconds),
            )
            for pk, got in results
        ),
    )
