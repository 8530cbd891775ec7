from __future__ import annotations

from collections import Counter
from datetime import timedelta
from fractions import Fraction

import pytest
from django.utils import timezone

from progress.models import AttemptDelta, ItemSum, QuizSum
from progress.queries.sums.direct import sum_directly, taken_attempts
from progress.queries.sums.reading import read_deltas, read_sums
from progress.queries.sums.records import NOTHING
from progress.services.statistics.folding import fold_quiz
from progress.statistics import QuizSums
from quizzes.models import Mark, Quiz
from tests.factories.quizzes import make_quiz
from tests.progress.attempts import correct, make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


def agrees(quiz: Quiz) -> bool:
    """Tell whether what is stored, all deltas and the rows give the same, which is something."""
    stored, told = read_sums(quiz), read_deltas(quiz)
    direct = sum_directly(taken_attempts(quiz))
    assert stored.first.quiz.n
    return (stored.first, stored.later) == (told.first, told.later) == direct


def test_pending_folded_and_half_of_each_read_the_same(quiz: Quiz):
    take_quiz(quiz, learners=4, each=2)

    assert agrees(quiz)
    fold_quiz(quiz.pk)
    assert agrees(quiz)
    take_quiz(quiz, learners=2, each=2, seed=1)
    assert (AttemptDelta.objects.filter(is_folded=True).count(), QuizSum.objects.count()) == (8, 2)
    assert agrees(quiz)


def test_first_and_later_attempts_are_kept_apart(quiz: Quiz):
    take_quiz(quiz, learners=3, each=3)

    reading = read_sums(quiz)

    assert (reading.first.quiz.n, reading.later.quiz.n) == (3, 6)
    assert reading.choose(first_only=True) == reading.first
    assert reading.choose(first_only=False).quiz.n == 9
    totals = [
        sum(Fraction(mark.fraction or 0) for mark in marks_of(quiz, first)) for first in (1, 0)
    ]
    assert [reading.first.quiz.t, reading.later.quiz.t] == totals


def marks_of(quiz: Quiz, first: int) -> list[Mark]:
    marks = Mark.objects.filter(item__attempt__quiz=quiz)
    return list(
        marks.filter(item__attempt__number=1) if first else marks.exclude(item__attempt__number=1)
    )


def test_options_are_counted_as_they_were_chosen(quiz: Quiz):
    take_quiz(quiz, learners=6)

    chosen: Counter[tuple[int, int]] = Counter()
    for delta in AttemptDelta.objects.all():
        chosen.update(
            (item["version"], option) for item in delta.items for option in item["options"]
        )

    assert read_sums(quiz).first.options == chosen
    assert len(chosen) > 2


def test_an_item_that_was_corrected_counts_as_it_is_now(quiz: Quiz):
    first, second = take_quiz(quiz, learners=2)
    correct(first, 1, "0.12345678")
    fold_quiz(quiz.pk)
    correct(second, 2, "0.98765432")
    correct(first, 1, "0.5")

    assert agrees(quiz)
    assert read_sums(quiz).first.quiz.n == 2


def test_the_sums_of_another_quiz_are_none_of_its_business(quiz: Quiz):
    take_quiz(quiz, learners=1)
    fold_quiz(quiz.pk)

    assert read_sums(make_quiz()).first == NOTHING


def test_a_quiz_that_nobody_took_is_read_as_of_now(quiz: Quiz):
    reading = read_sums(quiz)

    assert (reading.first, reading.later) == (NOTHING, NOTHING)
    assert reading.first.quiz == QuizSums()
    assert abs(timezone.now() - reading.as_of) < timedelta(minutes=1)


def test_reading_is_one_statement(quiz: Quiz, django_assert_num_queries):
    take_quiz(quiz, learners=2)
    fold_quiz(quiz.pk)
    take_quiz(quiz, learners=1)

    with django_assert_num_queries(1):
        read_sums(quiz)


def test_sums_are_stored_to_the_last_place(quiz: Quiz):
    (attempt,) = take_quiz(quiz, learners=1)
    for position in range(1, 5):
        correct(attempt, position, "0.33333333")
    fold_quiz(quiz.pk)

    assert Fraction(QuizSum.objects.get().t4) == Fraction(133333332, 10**8) ** 4
    assert set(ItemSum.objects.values_list("n", flat=True)) == {1}
    assert str(ItemSum.objects.first().x2) == "0.1111111088888889"
