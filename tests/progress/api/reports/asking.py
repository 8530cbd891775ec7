"""Asks for the rows of a cohort's progress, and lets its learners have results."""

from __future__ import annotations

from typing import Any

from rest_framework.test import APIClient

from courses.models import Course
from progress.models import Cohort, CohortMember, QuizResult
from tests.factories.progress import QuizResultFactory
from tests.progress.taught import enrolment_of, quizzes_of


def path(cohort: Cohort) -> str:
    """Write the address of a cohort's progress."""
    return f"/api/v1/cohorts/{cohort.pk}/progress/"


def rows(client: APIClient, cohort: Cohort, **asked: Any) -> list[dict[str, Any]]:
    """Read the rows that are asked for."""
    answer = client.get(path(cohort), asked)
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["results"]
    return found


def names(client: APIClient, cohort: Cohort, **asked: Any) -> list[str]:
    """Read whose rows come."""
    return [row["learner"]["name"] for row in rows(client, cohort, **asked)]


def take(member: CohortMember, course: Course, number: int = 0, **fields: Any) -> QuizResult:
    """Let a member have a result in a quiz of the course."""
    quiz = quizzes_of(course)[number]
    result: QuizResult = QuizResultFactory(
        enrolment=enrolment_of(member, course), quiz=quiz, **fields
    )
    return result
