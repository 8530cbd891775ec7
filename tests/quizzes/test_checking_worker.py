"""The checks of an edited question, by a real worker that is killed while it makes them."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from celery import current_app
from django.db import transaction
from django.db.models import F

from jobs.models import JobState
from quizzes import dispatch
from quizzes.models import QuestionVersion, VersionCheck
from quizzes.services.writing_by_hand import Place
from tests.factories.accounts import AdminFactory
from tests.processes import RedisServer, wait_until, worker
from tests.quizzes.editable import make_draft, make_editable, make_written

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def state() -> str:
    return VersionCheck.objects.get().state


def test_checks_outlive_a_worker_that_is_killed(redis: RedisServer, logs: Path):
    course, source = make_editable()
    written = make_written(course, source)
    place = Place(course, "fr", written.question.module)
    draft = make_draft(source, stem="Où le Bureau mondial des phares a-t-il son siège ?")

    version = dispatch.edit(
        question=written.question, draft=draft, place=place, by=AdminFactory.create(), seen=1
    )
    assert version is not None

    with ExitStack() as held:
        held.enter_context(transaction.atomic())
        QuestionVersion.objects.select_for_update().get(pk=version.pk)  # nothing can be stored
        with worker(redis.url, logs / "first.log", queue="generation") as first:
            wait_until(lambda: state() == JobState.RUNNING, "the checks run")
            first.kill()
            held.close()
    assert state() == JobState.RUNNING
    with worker(redis.url, logs / "second.log", queue="generation,scoring"):
        VersionCheck.objects.update(queued_at=F("queued_at") - timedelta(minutes=5))
        current_app.tasks["jobs.sweep"].apply_async()
        wait_until(lambda: state() == JobState.DONE, "the checks are done")

    assert VersionCheck.objects.get().tries == 2
