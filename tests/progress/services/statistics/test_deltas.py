from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from django.db import transaction

from progress.models import AttemptDelta, QuizResult
from progress.services.statistics.deltas import correct_deltas
from quizzes.models import Attempt, Mark, Quiz
from tests.at_once import at_once
from tests.factories.progress import EnrolmentFactory
from tests.progress.attempts import correct, make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


@pytest.fixture
def attempt(quiz: Quiz) -> Attempt:
    (attempt,) = take_quiz(quiz, learners=1)
    return attempt


def deltas(attempt: Attempt) -> list[AttemptDelta]:
    return list(attempt.deltas.order_by("revision"))


def test_a_corrected_mark_takes_back_and_adds_anew(attempt: Attempt):
    correct(attempt, 2, "0.25")

    first, back, anew = deltas(attempt)
    assert [(d.revision, d.sign) for d in (first, back, anew)] == [(1, 1), (2, -1), (3, 1)]
    assert (back.total, back.items) == (first.total, first.items)
    assert [item["fraction"] for item in anew.items][1] == "0.25000000"
    assert anew.total == sum(Decimal(item["fraction"]) for item in anew.items)


def test_a_correction_of_a_correction_takes_back_the_last_one(attempt: Attempt):
    correct(attempt, 2, "0.25")
    correct(attempt, 2, "0.75")

    *_, anew, back, again = deltas(attempt)
    assert [d.revision for d in (anew, back, again)] == [3, 4, 5]
    assert (back.sign, back.items, back.total) == (-1, anew.items, anew.total)
    assert again.total - anew.total == Decimal("0.5")


def test_what_changes_nothing_appends_nothing(attempt: Attempt):
    mark = Mark.objects.get(item__attempt=attempt, item__position=1)

    correct(attempt, 1, str(mark.fraction))
    correct_deltas(attempt.quiz_id, [attempt.pk])

    assert len(deltas(attempt)) == 1


def test_the_result_follows_a_corrected_mark(quiz: Quiz, attempt: Attempt):
    EnrolmentFactory.create(learner=attempt.learner, course=quiz.course)
    for position in range(1, 5):
        correct(attempt, position, "1")

    result = QuizResult.objects.get()
    assert (result.attempts, result.best_fraction) == (1, Decimal(1))


def test_an_attempt_that_never_was_counted_is_counted_now(attempt: Attempt):
    attempt.deltas.all().delete()

    correct_deltas(attempt.quiz_id, [attempt.pk])

    (delta,) = deltas(attempt)
    assert (delta.revision, delta.sign) == (1, 1)


def test_a_correction_that_is_undone_leaves_the_statistics_alone(attempt: Attempt):
    with transaction.atomic():
        correct(attempt, 1, "0.5")
        transaction.set_rollback(True)

    assert len(deltas(attempt)) == 1


@pytest.mark.django_db(transaction=True)
def test_corrections_at_the_same_time_come_one_after_the_other(attempt: Attempt):
    at_once(*[partial(correct, attempt, position, "0.4") for position in range(1, 5)])

    *_, last = deltas(attempt)
    assert last.total == Decimal("1.6")
    assert sum(d.sign * d.total for d in deltas(attempt)) == last.total
    assert [d.revision for d in deltas(attempt)] == list(range(1, len(deltas(attempt)) + 1))
