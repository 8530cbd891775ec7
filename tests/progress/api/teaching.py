"""A trainer whose cohort takes the course of a quiz."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from courses.models import Course
from tests.clients import api_client_of
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory


def trainer_of(course: Course) -> User:
    """Make a trainer who has a cohort on a course."""
    trainer: User = TrainerFactory.create()
    cohort = CohortFactory.create()
    cohort.trainers.add(trainer)
    cohort.courses.add(course)
    return trainer


def get(user: User, path: str, **headers: str) -> Any:
    """Ask for an address of the API as somebody."""
    return api_client_of(user).get(f"/api/v1/{path}", headers=headers)
