from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from statistics import median

import pytest
from django.utils import timezone

from jobs.services.sweeping import take_overdue
from progress import tasks
from progress.models import AttemptDelta, SortedFigures
from progress.queries.sorted import read_sorted
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import PAUSE, sort_figures
from progress.statistics import FORMULA_VERSION, Reason, count_by_third, efficiency
from quizzes.models import Quiz
from tests.progress.attempts import correct, make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db

SCALE = 10**8


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


def asked(*, first_only: bool = True) -> SortedFigures:
    return SortedFigures.objects.get(first_only=first_only)


def waiting() -> int:
    return SortedFigures.objects.filter(SortedFigures.waiting()).count()


def test_they_are_counted_from_the_attempts_as_they_are_now(quiz: Quiz):
    attempts = take_quiz(quiz, learners=5, each=2)
    correct(attempts[0], 1, "0.125")
    fold_pending()

    for first_only, n in ((True, 5), (False, 10)):
        sort_figures(asked(first_only=first_only))
        got = read_sorted(quiz, first_only=first_only, n=n)

        told = [one for one in current() if one.attempt.number == 1 or not first_only]
        totals = [Fraction(one.total) for one in told]
        assert (got.median.n, got.median.value) == (n, float(median(totals)))
        assert got.distribution is not None
        assert sum(got.distribution) == n
        for place, item in enumerate(told[0].items):
            marks = [int(Fraction(one.items[place]["fraction"]) * SCALE) for one in told]
            points = [int(total * SCALE) for total in totals]
            choices = [one.items[place]["options"] for one in told]
            counted = got.items[item["version"]]
            assert counted.efficiency == efficiency(marks, points)
            assert counted.thirds == count_by_third(points, choices)


def current() -> list[AttemptDelta]:
    newest = {delta.attempt_id: delta for delta in AttemptDelta.objects.order_by("revision")}
    return [newest[key] for key in sorted(newest)]


def test_before_they_are_counted_they_say_so(quiz: Quiz):
    got = read_sorted(quiz, first_only=True, n=7)

    assert (got.median.n, got.median.reason) == (7, Reason.NOT_COUNTED_YET)
    assert (got.as_of, got.distribution, got.items) == (None, None, {})


def test_the_sweep_has_them_counted_and_then_they_rest(quiz: Quiz):
    take_quiz(quiz, learners=2)
    fold_pending()

    for pk in take_overdue(SortedFigures):
        tasks.sort_statistics(pk=pk)

    assert waiting() == 0
    row = asked()
    assert (row.asked, row.answered, row.tries, row.queued_at) == (1, 1, 0, None)
    assert row.formula_version == FORMULA_VERSION
    assert row.due_at > timezone.now() + PAUSE / 2
    take_quiz(quiz, learners=1)
    fold_pending()
    assert (asked().asked, waiting()) == (2, 0)  # it is not their time yet
    SortedFigures.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    assert waiting() == 2


def test_what_is_asked_while_they_are_counted_stays_asked(quiz: Quiz):
    take_quiz(quiz, learners=1)
    fold_pending()
    begun = asked()
    take_quiz(quiz, learners=1)
    fold_pending()

    sort_figures(begun)

    row = asked()
    assert (row.asked, row.answered) == (2, 1)


def test_figures_of_other_formulas_are_not_shown_and_counted_again(quiz: Quiz):
    take_quiz(quiz, learners=1)
    fold_pending()
    sort_figures(asked())
    yesterday = timezone.now() - timedelta(days=1)
    SortedFigures.objects.update(formula_version="0", due_at=yesterday)

    assert read_sorted(quiz, first_only=True, n=1).median.reason == Reason.NOT_COUNTED_YET
    assert waiting() == 2


def test_a_quiz_whose_attempts_all_went_has_no_median(quiz: Quiz):
    (attempt,) = take_quiz(quiz, learners=1)
    fold_pending()
    attempt.learner.delete()

    sort_figures(asked())

    got = read_sorted(quiz, first_only=True, n=0)
    assert (got.median.reason, got.distribution) == (Reason.NO_ATTEMPTS, (0,) * 10)


def test_the_schedule_has_deltas_folded(quiz: Quiz):
    take_quiz(quiz, learners=2)

    tasks.fold_statistics()

    assert not AttemptDelta.objects.filter(is_folded=False).exists()
