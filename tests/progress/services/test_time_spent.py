from __future__ import annotations

from datetime import timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.utils import timezone

from progress.models import QuizResult
from progress.services.results import count_results
from progress.services.statistics.comparing import compare
from progress.services.statistics.mending import mend
from quizzes.models import Attempt, Quiz
from tests.factories.progress import EnrolmentFactory
from tests.progress.attempts import make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db
BACKFILL = import_module("progress.migrations.0009_count_time_spent")


@pytest.fixture
def quiz() -> Quiz:
    """A quiz that one learner took three times: for 90 seconds, a week, a minute at most."""
    quiz = make_statistical_quiz()
    attempts = take_quiz(quiz, learners=1, each=3)
    EnrolmentFactory(learner=attempts[0].learner, course=quiz.course)
    limits = (None, None, timedelta(minutes=1))
    lengths = (timedelta(seconds=90.7), timedelta(days=7), timedelta(minutes=2))
    now = timezone.now()
    for attempt, took, limit in zip(attempts, lengths, limits, strict=True):
        times = {"started_at": now - took, "submitted_at": now}
        due = now - took + limit if limit else None
        Attempt.objects.filter(pk=attempt.pk).update(due_at=due, **times)
    count_results(quiz, [attempts[0].learner_id])
    return quiz


def test_the_seconds_of_all_scored_attempts_add_up(quiz: Quiz):
    assert QuizResult.objects.get().seconds_spent == 90 + 4 * 3600 + 60


def test_rows_of_before_are_counted_in_the_same_way(quiz: Quiz):
    counted = QuizResult.objects.get().seconds_spent
    QuizResult.objects.update(seconds_spent=0)

    with connection.cursor() as cursor:
        cursor.execute(BACKFILL.COUNT)

    assert QuizResult.objects.get().seconds_spent == counted


def test_what_is_stored_otherwise_is_found_and_mended(quiz: Quiz):
    QuizResult.objects.update(seconds_spent=1)

    assert len(compare(quiz).results) == 1
    mend(quiz)

    assert compare(quiz).differences == ()
    assert QuizResult.objects.get().seconds_spent > 1


def test_each_count_says_when_it_was_made(quiz: Quiz):
    before = QuizResult.objects.get()

    count_results(quiz, [before.enrolment.learner_id])

    assert QuizResult.objects.get().changed_at > before.changed_at
