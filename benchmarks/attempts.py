"""The stored half: how many queries a request takes, and that they do not grow with the rows.

Django has to be set up, and its database be one that may be filled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.row import Row
from progress.services.enrolling import enrol, join_cohort
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory
from tests.factories.quizzes import make_quiz
from tests.quizzes.taking import answer_all

FEW, MANY = 5, 50


def measure_attempts() -> Iterator[Row]:
    """Measure an attempt at a short quiz, at a long one, and the progress of a cohort."""
    few, many = _measure_attempt(FEW), _measure_attempt(MANY)
    for what, queries in few.items():
        yield Row(f"queries: {what}, {FEW} questions", queries)
        yield Row(f"queries: {what}, {MANY} questions", many[what], limit=queries)
    small, large = _measure_cohort(FEW), _measure_cohort(MANY)
    yield Row(f"queries: progress of a cohort, {FEW} learners", small)
    yield Row(f"queries: progress of a cohort, {MANY} learners", large, limit=small)


def _measure_attempt(questions: int) -> dict[str, int]:
    learner = UserFactory.create()
    quiz = make_quiz(*[ItemKind.SINGLE_CHOICE] * questions)
    enrol(learner=learner, course=quiz.course, by=None)
    attempt = start_attempt(learner=learner, quiz=quiz)
    client, address = _sign_in(learner), f"/api/v1/attempts/{attempt.public_id}/"
    told = {"payload": {"choice": 0}, "client": "bench", "sequence": 1}
    saving = f"{address}items/1/answer/"
    counted = {
        "open an attempt": _count_asking(lambda: client.get(address)),
        "save an answer": _count_asking(lambda: client.put(saving, told, "application/json")),
    }
    answer_all(attempt)
    counted["submit"] = _count_asking(lambda: client.post(f"{address}submit/"))
    counted["score"] = _count(lambda: score_attempt(Attempt.objects.get(pk=attempt.pk)))
    counted["review"] = _count_asking(lambda: client.get(f"{address}review/"))
    return counted


def _measure_cohort(learners: int) -> int:
    trainer, cohort = TrainerFactory.create(), CohortFactory.create()
    quiz = make_quiz(ItemKind.SINGLE_CHOICE)
    cohort.courses.add(quiz.course)
    cohort.trainers.add(trainer)
    for _ in range(learners):
        join_cohort(learner=UserFactory.create(), cohort=cohort, by=None)
    client = _sign_in(trainer)
    return _count_asking(lambda: client.get(f"/api/v1/cohorts/{cohort.pk}/progress/"))


def _sign_in(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def _count_asking(ask: Callable[[], Any]) -> int:
    """Count the queries of a request, which has to succeed."""

    def work() -> None:
        answer = ask()
        assert answer.status_code < HTTPStatus.MULTIPLE_CHOICES, answer.content

    return _count(work)


def _count(work: Callable[[], object]) -> int:
    """Count the queries of some work."""
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)
