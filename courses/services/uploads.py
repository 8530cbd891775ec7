"""Takes files in from people, and reads them in the background."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from functools import partial
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files import File
from django.db import transaction
from django.utils import translation

from accounts.models import User
from accounts.services.audit import record
from courses.models import SourceVersion, Upload
from courses.services.following import follow_version
from courses.services.ingesting import ingest
from courses.services.refusals import check_name, describe_refusal
from courses.sources import DocumentTooLarge, EmptyDocument, SourceError
from jobs.services.working import finish, report_progress

READING, FOLLOWING = 10, 70
"""Percent: the file is read and stored; then the lessons of courses follow it."""


@transaction.atomic
def receive_upload(*, name: str, file: File[bytes], by: User) -> Upload:
    """Keep a file until a worker reads it.

    Raises SourceError, and keeps nothing, where its size or name says already that it is refused.
    """
    name = PurePosixPath(name.replace("\\", "/")).name
    check_name(name)
    if file.size == 0:
        raise EmptyDocument(f"{name} is empty.")
    if file.size > settings.SOURCE_MAX_BYTES:
        raise DocumentTooLarge(f"{name} has {file.size} bytes.")
    upload = Upload(name=name, created_by=by)
    upload.file.save(uuid.uuid4().hex, file, save=False)
    try:
        upload.save()
        record("upload", upload, by=by, document=name, size=file.size)
    except BaseException:
        upload.file.delete(save=False)
        raise
    return upload


def read_upload(upload: Upload) -> None:
    """Read an upload into a source version, and have the lessons of courses follow it.

    A file that is refused ends the job with the reason. The uploaded file is removed in both cases.
    """
    report_progress(upload, READING)
    with upload.file.open("rb") as file:
        data = file.read()
    try:
        version = ingest(name=upload.name, data=data, by=upload.created_by)
    except SourceError as error:
        _end(upload, refusal=error)
    else:
        report_progress(upload, FOLLOWING)
        upload.followed = [asdict(followed) for followed in follow_version(version)]
        _end(upload, version=version)


@transaction.atomic
def _end(
    upload: Upload, *, version: SourceVersion | None = None, refusal: SourceError | None = None
) -> None:
    """Store the outcome; the reason is worded in the site's language, for all who look later."""
    transaction.on_commit(partial(upload.file.storage.delete, upload.file.name or ""))
    upload.version = version
    upload.file = None
    upload.last_error = str(refusal or "")
    upload.save(update_fields=["version", "file", "followed", "last_error"])
    with translation.override(settings.LANGUAGE_CODE):
        finish(upload, error=describe_refusal(refusal, upload.name) if refusal else "")
