from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptState, Mark
from quizzes.queries.shown import show_payload
from quizzes.scoring import SCORER_VERSION, Body
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from quizzes.signals import attempt_scored
from tests.at_once import at_once
from tests.factories.quizzes import make_quiz
from tests.quizzes.taking import ALL_KINDS, answer, answer_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def told() -> Iterator[list[Attempt]]:
    """The attempts that the apps above were told of."""
    attempts: list[Attempt] = []

    def note(attempt: Attempt, **kwargs: Any) -> None:
        attempts.append(attempt)

    attempt_scored.connect(note)
    yield attempts
    attempt_scored.disconnect(note)


def test_each_item_gets_its_mark(owner: User, attempt: Attempt, told: list[Attempt]):
    answer_all(attempt)
    submit_attempt(attempt=attempt, by=owner)

    score_attempt(attempt)

    attempt.refresh_from_db()
    marks = Mark.objects.filter(item__attempt=attempt)
    assert attempt.state == AttemptState.SCORED
    assert attempt.scored_at is not None
    assert [mark.fraction for mark in marks] == [1] * len(ALL_KINDS)
    assert {(mark.revision, mark.scorer_version) for mark in marks} == {(1, SCORER_VERSION)}
    assert told == [attempt]


def test_what_was_not_answered_earns_nothing(owner: User, attempt: Attempt):
    submit_attempt(attempt=attempt, by=owner)

    score_attempt(attempt)

    assert {mark.fraction for mark in Mark.objects.all()} == {0}


def test_what_was_taken_back_earns_nothing(owner: User, attempt: Attempt):
    answer_all(attempt)
    item = attempt.items.select_related("attempt").get(position=1)
    answer(item, None, clear=True)
    submit_attempt(attempt=attempt, by=owner)

    score_attempt(attempt)

    assert Mark.objects.get(item=item).fraction == 0


@pytest.mark.parametrize(
    ("kind", "stored", "fraction"),
    [
        (ItemKind.MULTIPLE_CHOICE, {"choices": [0]}, "0.5"),
        (ItemKind.MULTIPLE_CHOICE, {"choices": [0, 1, 2]}, "0.5"),
        (ItemKind.MATCHING, {"pairs": {"0": 0, "1": 2}}, "0.25"),
        (ItemKind.ORDERING, {"order": [0, 1, 3, 2]}, "0.5"),
    ],
)
def test_shares_are_given_by_the_counted_answer(
    owner: User, kind: ItemKind, stored: dict[str, Any], fraction: str
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(kind))
    item = attempt.items.select_related("question_version", "attempt").get()
    payload = show_payload(Body.from_json(item.question_version.body), item.option_order, stored)
    answer(item, payload, client="a")
    answer(item, {next(iter(payload or {})): None}, client="a", sequence=2, clear=True)
    answer(item, payload, client="a", sequence=3)
    submit_attempt(attempt=attempt, by=owner)

    score_attempt(attempt)

    assert Mark.objects.get().fraction == Decimal(fraction)


def test_an_answer_that_does_not_count_earns_nothing(owner: User, attempt: Attempt):
    item = attempt.items.select_related("attempt").get(
        question_version__question__kind=ItemKind.SHORT_ANSWER
    )
    answer(item, {"text": "faux"}, client="a")
    answer(item, {"text": "Comité exécutif"}, client="b", base_revision=0)
    submit_attempt(attempt=attempt, by=owner)

    score_attempt(attempt)

    assert Mark.objects.get(item=item).fraction == 0


def test_scoring_twice_is_harmless(owner: User, attempt: Attempt, told: list[Attempt]):
    submit_attempt(attempt=attempt, by=owner)
    score_attempt(attempt)
    first = Attempt.objects.get().scored_at

    score_attempt(attempt)

    assert Mark.objects.count() == len(ALL_KINDS)
    assert Attempt.objects.get().scored_at == first
    assert told == [attempt]


def test_an_open_attempt_is_not_scored(attempt: Attempt, told: list[Attempt]):
    score_attempt(attempt)

    assert not Mark.objects.exists()
    assert told == []


def test_a_receiver_that_fails_leaves_the_attempt_waiting(owner: User, attempt: Attempt):
    def fail(**kwargs: Any) -> None:
        raise ZeroDivisionError

    submit_attempt(attempt=attempt, by=owner)
    attempt_scored.connect(fail)
    try:
        with pytest.raises(ZeroDivisionError):
            score_attempt(attempt)
    finally:
        attempt_scored.disconnect(fail)

    assert Attempt.objects.get().state == AttemptState.SUBMITTED
    assert not Mark.objects.exists()


def test_takes_as_many_queries_for_many_questions_as_for_few(owner: User):
    counts = []
    for size in (4, 32):
        attempt = start_attempt(learner=owner, quiz=make_quiz(*[ItemKind.SINGLE_CHOICE] * size))
        answer_all(attempt)
        submit_attempt(attempt=attempt, by=owner)
        with CaptureQueriesContext(connection) as queries:
            score_attempt(attempt)
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert counts[0] <= 13


@pytest.mark.django_db(transaction=True)
def test_many_workers_score_once(owner: User, attempt: Attempt, told: list[Attempt]):
    submit_attempt(attempt=attempt, by=owner)

    at_once(*[lambda: score_attempt(attempt)] * 6)

    assert Mark.objects.count() == len(ALL_KINDS)
    assert told == [attempt]
