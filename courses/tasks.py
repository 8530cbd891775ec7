from __future__ import annotations

from celery import shared_task

from courses.models import Upload
from courses.services.uploads import read_upload
from jobs.services.working import work_on


@shared_task(name="courses.ingest_upload")
def ingest_upload(*, pk: int) -> None:
    """Read an uploaded file into a source version."""
    work_on(Upload, pk, read_upload)
