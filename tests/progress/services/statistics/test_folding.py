from __future__ import annotations

from random import Random

import pytest

from progress.models import AttemptDelta, ItemSum, OptionCount, QuizSum, SortedFigures
from progress.queries.sums.direct import sum_directly, taken_attempts
from progress.queries.sums.reading import read_sums
from progress.services.statistics import folding
from progress.services.statistics.folding import fold_pending, fold_quiz
from quizzes.models import Attempt, Quiz
from tests.at_once import at_once
from tests.progress.attempts import correct, make_statistical_quiz, take_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return make_statistical_quiz()


def stored() -> list[object]:
    """List all sums, without the ids of their rows."""
    return [
        set(model.objects.values_list(*(f.attname for f in model._meta.fields if f.name != "id")))
        for model in (QuizSum, ItemSum, OptionCount)
    ]


def forget() -> None:
    for model in (QuizSum, ItemSum, OptionCount):
        model.objects.all().delete()
    AttemptDelta.objects.update(is_folded=False)


def test_all_that_is_pending_is_folded_once(quiz: Quiz):
    take_quiz(quiz, learners=3, each=2)
    take_quiz(make_statistical_quiz(), learners=2)

    assert fold_pending() == 8
    once = stored()
    assert fold_pending() == 0

    assert stored() == once
    assert not AttemptDelta.objects.filter(is_folded=False).exists()


@pytest.mark.parametrize("seed", range(3))
def test_neither_order_nor_batches_change_a_sum(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch, seed: int
):
    attempts = take_quiz(quiz, learners=5, each=2)
    correct(attempts[3], 1, "0.125")
    fold_quiz(quiz.pk)
    at_one_go = stored()
    forget()

    ids = list(AttemptDelta.objects.values_list("pk", flat=True))
    Random(seed).shuffle(ids)  # noqa: S311  # nothing secret
    AttemptDelta.objects.update(is_folded=True)  # each is left out until its turn comes
    for pk in ids:
        AttemptDelta.objects.filter(pk=pk).update(is_folded=False)
        assert fold_quiz(quiz.pk) == 1
    assert stored() == at_one_go

    forget()
    monkeypatch.setattr(folding, "BATCH", 3)
    assert fold_quiz(quiz.pk) == 12
    assert stored() == at_one_go


def test_a_run_ends_and_the_next_goes_on(quiz: Quiz, monkeypatch: pytest.MonkeyPatch):
    take_quiz(quiz, learners=5)
    monkeypatch.setattr(folding, "BATCH", 1)
    monkeypatch.setattr(folding, "MOST_BATCHES", 3)

    assert [fold_pending(), fold_pending(), fold_pending()] == [3, 2, 0]


def test_a_fold_asks_for_the_sorted_figures(quiz: Quiz):
    take_quiz(quiz, learners=1)
    fold_pending()
    take_quiz(quiz, learners=1)
    fold_pending()

    asked = SortedFigures.objects.values_list("quiz", "first_only", "asked", "answered")
    assert set(asked) == {(quiz.pk, True, 2, 0), (quiz.pk, False, 2, 0)}


def test_a_fold_that_fails_changes_nothing(quiz: Quiz, monkeypatch: pytest.MonkeyPatch):
    take_quiz(quiz, learners=2)

    def fail(quiz: int) -> None:
        raise RuntimeError

    monkeypatch.setattr(folding, "_ask_for_sorted", fail)
    with pytest.raises(RuntimeError):
        fold_quiz(quiz.pk)

    assert stored() == [set(), set(), set()]
    assert AttemptDelta.objects.filter(is_folded=False).count() == 2


@pytest.mark.parametrize("is_folded", [True, False])
def test_an_attempt_that_is_deleted_leaves_nothing_behind(quiz: Quiz, *, is_folded: bool):
    kept, gone = take_quiz(quiz, learners=2)
    if is_folded:
        fold_pending()

    gone.learner.delete()

    reading = read_sums(quiz)
    assert reading.first.quiz.n == 1
    assert (reading.first, reading.later) == sum_directly(taken_attempts(quiz))
    assert list(Attempt.objects.all()) == [kept]


@pytest.mark.django_db(transaction=True)
def test_two_folders_at_once_fold_nothing_twice(quiz: Quiz, monkeypatch: pytest.MonkeyPatch):
    take_quiz(quiz, learners=12, each=2)
    monkeypatch.setattr(folding, "BATCH", 2)

    at_once(fold_pending, fold_pending, fold_pending)
    fold_pending()

    reading = read_sums(quiz)
    assert not AttemptDelta.objects.filter(is_folded=False).exists()
    assert (reading.first, reading.later) == sum_directly(taken_attempts(quiz))


@pytest.mark.django_db(transaction=True)
def test_readings_while_it_is_folded_are_all_the_same(quiz: Quiz, monkeypatch: pytest.MonkeyPatch):
    take_quiz(quiz, learners=12)
    monkeypatch.setattr(folding, "BATCH", 1)
    expected = read_sums(quiz).first

    def read() -> set[bool]:
        return {read_sums(quiz).first == expected for _ in range(40)}

    said, _ = at_once(read, lambda: {fold_pending() > 0})

    assert said == {True}
    assert not AttemptDelta.objects.filter(is_folded=False).exists()
