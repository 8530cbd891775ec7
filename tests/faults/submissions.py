"""Attempts that are answered, and how they are handed in."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection

from quizzes import dispatch
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt, AttemptItem
from quizzes.services.attempts import start_attempt
from tests.factories.accounts import UserFactory
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import AnswerEventFactory, make_quiz
from tests.processes import OwnProcess

ITEMS = 4
"""Questions of each attempt."""
PAUSE = 0.02
"""Seconds between two submissions."""


def make_attempts(count: int, *, prefix: str = "learner") -> list[Attempt]:
    """Start attempts of as many enrolled learners at one quiz, with all questions answered."""
    quiz = make_quiz(*[ItemKind.SINGLE_CHOICE] * ITEMS)
    attempts = []
    for number in range(count):
        learner = UserFactory.create(email=f"{prefix}-{number}@example.org")
        EnrolmentFactory.create(learner=learner, course=quiz.course)
        attempts.append(start_attempt(learner=learner, quiz=quiz))
    items = AttemptItem.objects.filter(attempt__in=attempts)
    AnswerEvent.objects.bulk_create(
        AnswerEventFactory.build(item=item, revision=1) for item in items
    )
    return attempts


@contextmanager
def submitting(attempts: Sequence[Attempt]) -> Iterator[None]:
    """Submit attempts one after the other while the block runs; at its end all are."""

    def submit() -> None:
        try:
            for attempt in attempts:
                dispatch.submit(attempt=attempt, by=attempt.learner)
                time.sleep(PAUSE)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(submit)
        yield
        done.result()


def reminders(group: OwnProcess) -> int:
    """Count how often a worker was reminded of an attempt."""
    lines = group.said().splitlines()
    return sum(Attempt.TASK in line and line.endswith("] received") for line in lines)
