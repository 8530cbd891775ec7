"""Statistics that are kept are never old ones."""

from __future__ import annotations

from random import Random

import pytest

from progress.models import SortedFigures
from progress.queries.freshness import Current, read_current
from progress.queries.statistics import read_statistics
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.accounts import UserFactory
from tests.progress.attempts import answer_by_chance, correct, make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


def hold(quiz: Quiz) -> Current:
    """Hold what is kept against what is worked out anew."""
    current = read_current(quiz, first_only=True)
    anew = read_statistics(quiz)
    assert (current.statistics.figures, current.statistics.items) == (anew.figures, anew.items)
    assert current.statistics.median == anew.median
    assert current.as_of <= anew.as_of
    return current


def take_again(quiz: Quiz) -> None:
    take_quiz(quiz, learners=1, seed=7)


def correct_one(quiz: Quiz) -> None:
    attempt = Attempt.objects.filter(quiz=quiz).earliest("pk")
    marks = attempt.items.get(position=1).marks.count()
    correct(attempt, 1, f"0.{marks}")


def fold(quiz: Quiz) -> None:
    fold_pending()


def sort(quiz: Quiz) -> None:
    for row in SortedFigures.objects.filter(quiz=quiz):
        sort_figures(row)


CHANGES = (take_again, correct_one, fold, take_again, correct_one, fold, sort, correct_one, fold)


def test_each_change_is_seen_at_once(quiz: Quiz):
    take_quiz(quiz, learners=3)
    states = [hold(quiz).state]
    for change in CHANGES:
        change(quiz)
        states.append(hold(quiz).state)

    assert len(set(states)) == len(CHANGES) + 1


def test_a_correction_that_keeps_the_total_is_seen_too(quiz: Quiz):
    (attempt,) = take_quiz(quiz, learners=1)
    correct(attempt, 1, "1")
    correct(attempt, 2, "0")
    fold_pending()
    before = hold(quiz)
    correct(attempt, 1, "0")
    correct(attempt, 2, "1")
    fold_pending()

    after = hold(quiz)

    assert before.statistics.figures.mean == after.statistics.figures.mean
    assert before.statistics.items != after.statistics.items


def test_while_nothing_changes_it_takes_one_query(quiz: Quiz, django_assert_num_queries):
    take_quiz(quiz, learners=2)
    kept = read_current(quiz, first_only=True).statistics

    with django_assert_num_queries(1):
        assert read_current(quiz, first_only=True).statistics is kept


def test_first_attempts_and_all_are_kept_apart(quiz: Quiz):
    chance, learner = Random(1), UserFactory.create()  # noqa: S311  # nothing secret
    for _ in range(2):
        attempt = start_attempt(learner=learner, quiz=quiz)
        answer_by_chance(attempt, chance)
        score_attempt(submit_attempt(attempt=attempt, by=learner))

    first, every = (read_current(quiz, first_only=which) for which in (True, False))

    assert (first.statistics.figures.n, every.statistics.figures.n) == (1, 2)
