"""A regrade by a real worker that is killed in the middle of it."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from celery import current_app
from django.db import transaction
from django.db.models import F

from jobs.models import JobState
from progress.models import RegradeLetter
from progress.services.statistics.comparing import compare
from quizzes import dispatch
from quizzes.models import Attempt, Mark, Quiz, Regrade, Regraded
from tests.factories.accounts import AdminFactory
from tests.processes import RedisServer, wait_until, worker
from tests.quizzes.regradable import REASON, make_regradable, propose, right_index, take

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
EACH = 3


def read() -> Regrade:
    return Regrade.objects.get()


def test_a_regrade_outlives_a_worker_that_is_killed(redis: RedisServer, logs: Path):
    quiz, question = make_regradable()
    later = Quiz.objects.create(course=quiz.course, slug="later", title="Later", wanted=2)
    for entry in quiz.entries.all():
        later.entries.create(question=entry.question, position=entry.position)
    right = right_index(question)
    attempts = [take(one, right, 0) for one in (quiz, later) for _ in range(EACH)]

    dispatch.regrade(proposal=propose(question), reason=REASON, by=AdminFactory.create())
    with ExitStack() as held:
        held.enter_context(transaction.atomic())
        Attempt.objects.select_for_update().get(pk=attempts[-1].pk)  # the second batch waits
        with worker(redis.url, logs / "first.log", queue="reports") as first:
            wait_until(lambda: read().seen == EACH, "the first batch is done")
            first.kill()
            held.close()
    assert (read().state, read().seen, Mark.objects.filter(revision=2).count()) == (
        JobState.RUNNING,
        EACH,
        EACH,
    )
    assert not RegradeLetter.objects.exists()

    with worker(redis.url, logs / "second.log", queue="reports,scoring"):
        Regrade.objects.update(queued_at=F("queued_at") - timedelta(minutes=5))
        current_app.tasks["jobs.sweep"].apply_async()
        wait_until(lambda: read().state == JobState.DONE, "the regrade is done")

    done = read()
    assert (done.tries, done.seen, done.changed) == (2, 2 * EACH, 2 * EACH)
    assert Mark.objects.filter(regrade=done, revision=2, fraction=0).count() == 2 * EACH
    assert Mark.objects.filter(revision__gt=2).count() == 0
    assert Regraded.objects.count() == RegradeLetter.objects.count() == 2 * EACH
    assert [compare(one).differences for one in (quiz, later)] == [(), ()]
