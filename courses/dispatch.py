"""Starts what courses do in the background."""

from __future__ import annotations

from django.core.files import File
from django.db import transaction

from accounts.models import User
from courses.models import Upload
from courses.services.uploads import receive_upload
from jobs.dispatch import queue_after_commit


@transaction.atomic
def upload(*, name: str, file: File[bytes], by: User) -> Upload:
    """Take a file in and have it read; raises SourceError where it is refused at once."""
    received = receive_upload(name=name, file=file, by=by)
    queue_after_commit(received)
    return received
