from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from quizzes.models import AttemptState
from quizzes.queries.delays import DELAYS, LATELY, read_scoring_delay
from tests.factories.quizzes import AttemptFactory

pytestmark = pytest.mark.django_db


def score(*, waited: float, ago: timedelta = timedelta(seconds=10)) -> None:
    scored_at = timezone.now() - ago
    AttemptFactory(
        state=AttemptState.SCORED,
        submitted_at=scored_at - timedelta(seconds=waited),
        scored_at=scored_at,
    )


def test_the_delays_of_the_last_minutes_are_told_by_their_quantiles():
    for seconds in (1, 2, 3, 4, 105):
        score(waited=seconds)
    score(waited=5000, ago=LATELY + timedelta(seconds=5))

    delay = read_scoring_delay()
    assert delay.scored == 5
    assert delay.quantiles == {
        "0.5": pytest.approx(3),
        "0.95": pytest.approx(84.8),
        "1": pytest.approx(105),
    }


def test_where_nothing_was_scored_there_is_no_delay():
    AttemptFactory()

    delay = read_scoring_delay()
    assert (delay.scored, delay.quantiles) == (0, {})


def test_older_attempts_are_not_gone_through():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {DELAYS}", [LATELY.total_seconds()])
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "attempts_by_scoring" in plan
