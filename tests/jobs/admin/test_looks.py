from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from courses.models import Upload
from jobs.admin.looks import seconds_to_next_look
from jobs.models import JobState

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def job(age: float, state: JobState = JobState.RUNNING) -> Upload:
    return Upload(created_at=NOW - timedelta(seconds=age), state=state)


@pytest.mark.parametrize(
    ("jobs", "seconds"),
    [
        ([], None),
        ([job(1, JobState.DONE), job(2, JobState.FAILED)], None),
        ([job(0)], 1),
        ([job(19)], 1),
        ([job(20)], 3),
        ([job(200, JobState.QUEUED)], 15),
        ([job(4000)], None),
        ([job(4000), job(5)], 1),
        ([job(4000), job(5, JobState.DONE)], None),
    ],
)
def test_a_page_looks_less_and_less_and_then_falls_silent(jobs: list[Upload], seconds: int | None):
    assert seconds_to_next_look(jobs, NOW) == seconds
