from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files import File
from django.core.files.base import ContentFile
from django.utils import translation

from accounts.models import User
from courses.models import SourceVersion, Upload
from courses.services import uploads
from courses.services.refusals import REASONS
from courses.services.uploads import FOLLOWING, READING, read_upload, receive_upload
from courses.sources import SourceError
from courses.tasks import ingest_upload
from jobs.models import JobState

TEXT = "# Le Bureau\n\nLe Bureau a son siège à Lyon. Il compte trois services.\n"


def stored_files() -> list[str]:
    root = Path(settings.MEDIA_ROOT)
    return sorted(path.parent.name for path in root.rglob("*") if path.is_file())


class Sparse(io.BytesIO):
    """A file that says how large it is and is never read."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size

    def read(self, *args: Any) -> bytes:
        raise AssertionError("a file of this size must not be read")


def test_a_file_waits_under_a_name_that_nobody_chose(owner: User):
    upload = receive_upload(name="../../bureau.md", file=ContentFile(TEXT.encode()), by=owner)

    assert (upload.name, upload.state, upload.created_by) == ("bureau.md", "queued", owner)
    assert "bureau" not in str(upload.file)
    assert stored_files() == ["uploads"]


@pytest.mark.parametrize(
    ("name", "file", "code"),
    [
        ("vide.md", ContentFile(b""), "empty_document"),
        ("grand.md", File(Sparse(50_000_000)), "document_too_large"),
        ("n" * 201, ContentFile(b"Le Bureau."), "name_too_long"),
    ],
)
def test_a_file_that_its_size_or_name_gives_away_is_refused_at_once(
    owner: User, name: str, file: File, code: str
):
    with pytest.raises(SourceError) as refusal:
        receive_upload(name=name, file=file, by=owner)

    assert refusal.value.code == code
    assert not Upload.objects.exists()
    assert stored_files() == []


@pytest.mark.django_db(transaction=True)
def test_a_read_upload_has_its_version_and_no_file_of_its_own(owner: User):
    upload = receive_upload(name="bureau.md", file=ContentFile(TEXT.encode()), by=owner)

    ingest_upload.run(pk=upload.pk)

    upload.refresh_from_db()
    assert (upload.state, upload.progress, upload.error) == (JobState.DONE, 100, "")
    assert upload.version == SourceVersion.objects.get()
    assert upload.version.created_by == owner
    assert not upload.file
    assert stored_files() == ["sources"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "data"),
    [("photo.md", b"\xff\xd8\xff\xe0" + bytes(80)), ("blanc.txt", b"  \n  ")],
)
def test_a_refused_upload_says_why_and_is_not_tried_again(owner: User, name: str, data: bytes):
    upload = receive_upload(name=name, file=ContentFile(data), by=owner)

    ingest_upload.run(pk=upload.pk)
    ingest_upload.run(pk=upload.pk)

    upload.refresh_from_db()
    assert (upload.state, upload.tries) == (JobState.FAILED, 1)
    assert name in upload.error
    assert not SourceVersion.objects.exists()
    assert stored_files() == []


def test_the_reason_is_worded_in_the_language_of_the_site(owner: User, settings: Any):
    settings.LANGUAGE_CODE = "en"
    upload = receive_upload(name="vide.txt", file=ContentFile(b" "), by=owner)

    with translation.override("fr"):
        read_upload(upload)

    assert upload.error == "“vide.txt” is empty."


def test_the_row_says_which_step_the_worker_is_at(owner: User, monkeypatch: pytest.MonkeyPatch):
    upload = receive_upload(name="bureau.md", file=ContentFile(TEXT.encode()), by=owner)
    seen: dict[str, int] = {}

    def watch(step: str) -> None:
        do = getattr(uploads, step)

        def note(*args: Any, **kwargs: Any) -> Any:
            seen[step] = Upload.objects.get().progress
            return do(*args, **kwargs)

        monkeypatch.setattr(uploads, step, note)

    for step in ("ingest", "follow_version", "finish"):
        watch(step)
    read_upload(upload)

    assert seen == {"ingest": READING, "follow_version": FOLLOWING, "finish": FOLLOWING}


@pytest.mark.django_db(transaction=True)
def test_an_upload_whose_file_is_gone_is_tried_again_later(owner: User):
    upload = receive_upload(name="bureau.md", file=ContentFile(TEXT.encode()), by=owner)
    upload.file.storage.delete(str(upload.file))

    with pytest.raises(FileNotFoundError):
        ingest_upload.run(pk=upload.pk)

    upload.refresh_from_db()
    assert (upload.state, upload.tries) == (JobState.RUNNING, 1)
    assert "FileNotFoundError" in upload.last_error


def test_every_refusal_is_worded():
    codes = {error.code for error in SourceError.__subclasses__()}

    assert codes == set(REASONS)
