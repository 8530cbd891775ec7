"""Uploads, a real worker, and files that are made to hurt it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from accounts.models import User
from courses import dispatch
from courses.models import SourceVersion, Upload
from jobs.models import JobState
from tests.courses.hostile import HOSTILE
from tests.processes import RedisServer, wait_until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

NAMES = ("gonfle.docx", "entites.docx", "boucle.pdf", "profond.html", "gonfle.pdf")
TEXT = "# Le Bureau\n\nLe Bureau a son siège à Lyon. Il compte trois services.\n"


def bring(name: str, data: bytes, by: User) -> Upload:
    return dispatch.upload(name=name, file=ContentFile(data), by=by)


def finished() -> int:
    return Upload.objects.filter(state__in=[JobState.DONE, JobState.FAILED]).count()


def test_a_worker_reads_on_after_files_that_hurt(owner: User, redis: RedisServer, logs: Path):
    with worker(redis.url, logs / "worker.log", queue="sources") as reader:
        for name in NAMES:
            bring(name, HOSTILE[name][0](), owner)
        good = bring("bureau.md", TEXT.encode(), owner)
        wait_until(lambda: finished() == len(NAMES) + 1, "all files are dealt with", 90)
        assert reader.process.poll() is None
        assert "WorkerLostError" not in reader.said()

    good.refresh_from_db()
    assert (good.state, good.error) == (JobState.DONE, "")
    assert SourceVersion.objects.get() == good.version
    refused = Upload.objects.filter(name__in=NAMES)
    assert {upload.state for upload in refused} == {JobState.FAILED}
    for upload in refused:
        assert upload.name in upload.error
        assert upload.tries == 1
    assert not [path for path in Path(str(logs / "media")).rglob("uploads/*") if path.is_file()]
