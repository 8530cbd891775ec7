"""What is read of a quiz against a direct computation from its rows."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest

from progress.models import SortedFigures
from progress.queries.statistics import QuizStatistics, read_statistics
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from progress.statistics import FlagCode, Limits, Reason
from quizzes.models import Mark, QuestionVersion, Quiz
from tests.factories.quizzes import ApprovedVersionFactory
from tests.progress.attempts import correct, make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


def sort_all() -> None:
    for row in SortedFigures.objects.all():
        sort_figures(row)


def marks_of(quiz: Quiz, *, first_only: bool) -> dict[int, dict[int, float]]:
    """Read current marks by attempt and question."""
    table: dict[int, dict[int, float]] = defaultdict(dict)
    marks = Mark.objects.filter(item__attempt__quiz=quiz).order_by("revision")
    for mark in marks.select_related("item__attempt", "item__question_version"):
        if mark.item.attempt.number == 1 or not first_only:
            question = mark.item.question_version.question_id
            assert mark.fraction is not None
            table[mark.item.attempt_id][question] = float(mark.fraction)
    return table


def hold(quiz: Quiz, *, first_only: bool) -> QuizStatistics:
    """Hold what is read against the rows, and return it."""
    got = read_statistics(quiz, first_only=first_only)
    marks = marks_of(quiz, first_only=first_only).values()
    rows = [[row[question] for question in sorted(row)] for row in marks]
    x = np.array(rows, dtype=np.longdouble)
    t, p = x.sum(axis=1), x.shape[1]
    assert got.figures.n == len(rows)
    assert got.figures.mean.value == pytest.approx(float(t.mean()), rel=1e-9)
    assert got.figures.deviation.value == pytest.approx(float(t.std(ddof=1)), rel=1e-9)
    cic = 100 * p / (p - 1) * (1 - x.var(axis=0, ddof=1).sum() / t.var(ddof=1))
    assert got.figures.consistency.coefficient.value == pytest.approx(float(cic), rel=1e-9)
    for item, column in zip(got.items, x.T, strict=True):
        assert item.facility.value == pytest.approx(float(column.mean()), rel=1e-9)
        r = np.corrcoef(column, t - column)[0, 1]
        assert item.discrimination.value == pytest.approx(float(100 * r), rel=1e-9)
    return got


def test_figures_agree_with_the_rows_folded_or_not(quiz: Quiz):
    attempts = take_quiz(quiz, learners=8, each=2)
    correct(attempts[2], 1, "0.625")

    pending = [hold(quiz, first_only=which) for which in (True, False)]
    fold_pending()
    folded = [hold(quiz, first_only=which) for which in (True, False)]

    assert [one.figures for one in pending] == [one.figures for one in folded]
    assert [one.items for one in pending] == [one.items for one in folded]
    assert [one.figures.n for one in folded] == [8, 16]


def test_first_attempts_count_unless_all_are_asked_for(quiz: Quiz):
    take_quiz(quiz, learners=3, each=2)

    assert read_statistics(quiz).figures.n == 3


def test_it_takes_three_queries_however_much_there_is(quiz: Quiz, django_assert_num_queries):
    take_quiz(quiz, learners=2)

    with django_assert_num_queries(3):
        read_statistics(quiz)
    take_quiz(quiz, learners=5, each=2)
    fold_pending()
    with django_assert_num_queries(3):
        read_statistics(quiz)


def test_what_needs_sorting_comes_with_the_job(quiz: Quiz):
    take_quiz(quiz, learners=6)
    before = read_statistics(quiz)
    fold_pending()
    sort_all()
    after = read_statistics(quiz)

    assert before.median.reason == Reason.NOT_COUNTED_YET
    assert {item.efficiency.reason for item in before.items} == {Reason.NOT_COUNTED_YET}
    assert (after.median.n, sum(after.distribution or ())) == (6, 6)
    assert after.sorted_as_of is not None
    assert after.sorted_as_of <= after.as_of
    choice = after.items[0]
    assert sum(figure.n for figure in choice.options[0].by_third) == 6
    assert sum(row.count for row in choice.options) <= 6
    assert [row.is_key for row in choice.options].count(True) == 1
    assert after.items[2].options == ()


def test_a_quiz_that_nobody_took_has_no_figures_and_no_error(quiz: Quiz):
    got = read_statistics(quiz)

    assert (got.figures.n, got.items) == (0, ())
    assert got.figures.mean.reason == Reason.NO_ATTEMPTS


def test_versions_of_a_question_are_one_question_for_the_quiz(quiz: Quiz):
    take_quiz(quiz, learners=4)
    old = QuestionVersion.objects.get(question__entries__quiz=quiz, question__entries__position=1)
    ApprovedVersionFactory.create(question=old.question, number=2, body=old.body, review__by=None)
    take_quiz(quiz, learners=4, seed=1)

    got = read_statistics(quiz)

    own = [item for item in got.items if item.version.question_id == old.question_id]
    assert [(item.version.number, item.n) for item in own] == [(1, 4), (2, 4)]
    assert {item.effective_weight.n for item in own} == {8}
    assert got.figures.consistency.coefficient.n == 8
    assert got.figures.consistency.coefficient.reason is None


def test_flags_come_with_the_figures(quiz: Quiz):
    attempts = take_quiz(quiz, learners=3)
    for attempt in attempts:
        correct(attempt, 4, "0")

    got = read_statistics(quiz, limits=Limits(fewest=3))

    codes = {flag.code for flag in got.items[3].flags}
    assert codes == {FlagCode.TOO_HARD}
    assert read_statistics(quiz).items[3].flags == ()
