"""A kept query reads what its queryset would, whatever it is asked and by whichever thread."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.db.models import Count, QuerySet
from django.test.utils import CaptureQueriesContext

from jobs.queries.kept import Given, KeptQuery, KeptRows
from quizzes.models import Attempt, AttemptItem
from tests.at_once import at_once
from tests.factories.accounts import UserFactory
from tests.factories.quizzes import AttemptFactory

pytestmark = pytest.mark.django_db


def by_learner(learner: Any, number: Any) -> QuerySet[Attempt, Any]:
    attempts = Attempt.objects.filter(learner=learner, number=number).order_by("pk")
    return attempts.select_related("quiz__course").annotate(count=Count("items"))


def of_learners(learners: Given) -> QuerySet[Attempt]:
    return Attempt.objects.filter(learner__in=learners.several()).order_by("pk")


def test_it_reads_what_the_queryset_reads_each_time_for_other_values():
    kept = KeptQuery(by_learner)
    attempts = [AttemptFactory.create(number=number) for number in (1, 2, 70_000)]

    for attempt in attempts:
        given = {"learner": attempt.learner_id, "number": attempt.number}
        (plain,) = by_learner(**given)
        with CaptureQueriesContext(connection) as captured:
            (read,) = kept.all(**given)
            course = read.quiz.course

        assert len(captured) == 1
        assert (read, course) == (plain, plain.quiz.course)
        assert {**vars(read), "_state": None} == {**vars(plain), "_state": None}


def test_what_is_left_out_is_fetched_when_it_is_asked_for():
    attempt = AttemptFactory.create()
    kept = KeptQuery(lambda pk: Attempt.objects.filter(pk=pk).only("number"))

    read = kept.get(pk=attempt.pk)

    assert read.get_deferred_fields() >= {"seed"}
    assert read.seed == attempt.seed


@pytest.mark.parametrize("count", [0, 1, 3])
def test_several_ids_may_be_given(count: int):
    kept = KeptQuery(of_learners)
    AttemptFactory.create()
    attempts = [AttemptFactory.create() for _ in range(count)]

    assert kept.all(learners=[attempt.learner_id for attempt in attempts]) == attempts


def test_nothing_found_is_none_or_the_models_own_error():
    kept = KeptQuery(lambda pk: AttemptItem.objects.filter(pk=pk))

    assert kept.first(pk=12_345) is None
    with pytest.raises(AttemptItem.DoesNotExist):
        kept.get(pk=12_345)


def test_a_value_that_would_break_out_of_a_text_stays_a_value():
    kept = KeptQuery(lambda seed: Attempt.objects.filter(seed=seed))
    AttemptFactory.create(seed="a")

    assert kept.all(seed="a' OR 'a'='a") == []


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_by_its_own_connection():
    kept = KeptQuery(of_learners)
    learner = UserFactory.create()
    attempt = AttemptFactory.create(learner=learner)

    found = at_once(*[lambda: kept.all(learners=[learner.pk])] * 6)

    assert found == [[attempt]] * 6


def sums(learners: Given) -> QuerySet[Attempt, Any]:
    attempts = of_learners(learners).annotate(count=Count("items"))
    return attempts.values_list("count", "number", "started_at")


def test_rows_come_in_the_order_that_the_queryset_names():
    kept = KeptRows(sums)
    attempts = [AttemptFactory.create(number=number) for number in (3, 4)]

    for _ in range(2):
        read = kept.all(learners=[attempt.learner_id for attempt in attempts])
        assert read == [(0, attempt.number, attempt.started_at) for attempt in attempts]
    assert kept.all(learners=[0]) == []
