from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import settings as site
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role, User
from courses.models import SourceDocument, SourceVersion, Upload
from courses.services.uploads import read_upload
from jobs.models import JobState
from tests.factories.accounts import UserFactory
from tests.factories.courses import SourceVersionFactory, UploadFactory

ADD = reverse("admin:courses_upload_add")
RECENT = reverse("admin:courses_upload_recent")
TEXT = "# Le Bureau\n\nLe Bureau a son siège à Lyon. Il compte trois services.\n".encode()


def zipped(name: str) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr(name, TEXT)
    return data.getvalue()


def bring_in(client: Client, *files: SimpleUploadedFile) -> str:
    response = client.post(ADD, {"documents": files}, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def stored_files() -> list[Path]:
    return [path for path in Path(site.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_several_files_are_brought_in_at_once(admin_client: Client, admin_user: User):
    page = bring_in(
        admin_client, SimpleUploadedFile("un.md", TEXT), SimpleUploadedFile("deux.txt", TEXT + TEXT)
    )

    uploads = Upload.objects.order_by("pk")
    assert [upload.name for upload in uploads] == ["un.md", "deux.txt"]
    assert {upload.created_by for upload in uploads} == {admin_user}
    assert all(upload.queued_at for upload in uploads)
    assert "2 files are being read." in page
    assert f'hx-get="{RECENT}"' in page


def test_a_file_that_is_empty_or_too_large_is_refused_by_name_and_the_others_go_on(
    admin_client: Client, settings: Any
):
    settings.SOURCE_MAX_BYTES = 500

    page = bring_in(
        admin_client,
        SimpleUploadedFile("vide.md", b""),
        SimpleUploadedFile("grand.txt", b"a" * 501),
        SimpleUploadedFile("bon.md", TEXT),
    )

    assert "“vide.md” is empty." in page
    assert "“grand.txt” is too large" in page
    assert [upload.name for upload in Upload.objects.all()] == ["bon.md"]
    assert len(stored_files()) == 1


def test_fifty_megabytes_are_refused_and_nothing_is_stored(admin_client: Client):
    page = bring_in(admin_client, SimpleUploadedFile("grand.txt", b"a" * 50_000_000))

    assert "“grand.txt” is too large" in page
    assert not Upload.objects.exists()
    assert stored_files() == []


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        (
            "photo.md",
            b"\x89PNG\r\n\x1a\n" + bytes(99),
            "“photo.md” is in a format that is not read",
        ),
        ("binaire.txt", bytes(range(256)) * 9, "“binaire.txt” is in a format that is not read"),
        ("casse.txt", "é".encode() * 60 + b"\xc3" + "é".encode(), "“casse.txt” is in an encoding"),
        ("blanc.txt", b" \n \n", "“blanc.txt” is empty."),
        ("archive.md", zipped("a.txt"), "“archive.md” is in a format that is not read"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_name_and_nothing_is_stored(
    admin_client: Client, name: str, data: bytes, reason: str
):
    bring_in(admin_client, SimpleUploadedFile(name, data))
    read_upload(Upload.objects.get())

    page = admin_client.get(ADD).content.decode()

    assert reason in page
    assert not SourceDocument.objects.exists()


def test_no_file_is_no_upload(admin_client: Client):
    response = admin_client.post(ADD, {})

    assert "Choose at least one file." in response.content.decode()
    assert not Upload.objects.exists()


def test_the_list_polls_while_something_is_read_and_then_falls_silent(
    admin_client: Client, admin_user: User
):
    upload = UploadFactory.create(created_by=admin_user, state=JobState.RUNNING)

    running = admin_client.get(RECENT).content.decode()
    upload.state, upload.finished_at = JobState.DONE, timezone.now()
    upload.version = SourceVersionFactory.create()
    upload.save()
    done = admin_client.get(RECENT).content.decode()

    assert "hx-get" in running
    assert "Look again" in running
    assert "hx-get" not in done
    assert reverse("admin:courses_sourceversion_change", args=[upload.version.pk]) in done


def test_everybody_sees_their_own_files(admin_client: Client, admin_user: User):
    UploadFactory.create(name="mien.md", created_by=admin_user)
    UploadFactory.create(name="autre.md", created_by=UserFactory.create())

    page = admin_client.get(RECENT).content.decode()

    assert "mien.md" in page
    assert "autre.md" not in page


def test_the_list_says_what_is_done_and_what_came_of_it(admin_client: Client, admin_user: User):
    running = UploadFactory.create(created_by=admin_user, state=JobState.RUNNING, progress=10)
    before = admin_client.get(RECENT).content.decode()
    read_upload(running)
    after = admin_client.get(RECENT).content.decode()

    assert "Reading and storing the file…" in before
    assert "A new document: this is its first version." in after
    assert "Reading and storing" not in after


def test_the_page_of_an_upload_says_what_came_of_it(admin_client: Client, admin_user: User):
    upload = UploadFactory.create(created_by=admin_user)
    read_upload(upload)

    page = admin_client.get(reverse("admin:courses_upload_change", args=[upload.pk]))

    assert "A new document: this is its first version." in page.content.decode()


def test_the_form_names_the_formats_and_is_a_place_to_drop_files_on(admin_client: Client):
    page = admin_client.get(ADD).content.decode()

    (field,) = re.findall(r"<input[^>]*type=.file.[^>]*>", page)
    for part in ("multiple", 'class="drop-zone"', ".pdf,.docx,.odt,.pptx", "aria-describedby"):
        assert part in field
    assert "Plain text, Markdown, HTML, PDF, DOCX, ODT or PPTX" in page


def test_many_uploads_take_as_many_queries_as_one_and_no_text(
    admin_client: Client, admin_user: User, django_assert_num_queries: Any
):
    for number in range(1, 9):
        version = SourceVersionFactory.create(text=f"Texte {number}.", changes={"counts": {}})
        followed = [{"course": "police", "lessons": number, "error": ""}]
        UploadFactory.create(
            created_by=admin_user, version=version, state=JobState.DONE, followed=followed
        )

    with django_assert_num_queries(3) as asked:
        admin_client.get(RECENT)

    columns = " ".join(query["sql"] for query in asked.captured_queries)
    assert '"courses_sourceversion"."text"' not in columns
    assert '"courses_sourceversion"."reading"' not in columns
    listed = admin_client.get(reverse("admin:courses_upload_changelist"))
    assert len(listed.context["cl"].result_list) == 8


def test_names_are_written_out_as_text(admin_client: Client):
    page = bring_in(admin_client, SimpleUploadedFile("<img src=x onerror=alert(1)>.md", TEXT))

    assert "<img src=x" not in page


def test_a_name_cannot_turn_itself_round(admin_client: Client, admin_user: User):
    UploadFactory.create(name="rapport\u202eexe.md", created_by=admin_user)

    page = admin_client.get(RECENT).content.decode()

    assert "rapport⟨U+202E⟩exe.md" in page


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_brings_nothing_in(client: Client, db: None):
    viewer = UserFactory.create(role=Role.ADMIN)
    viewer.user_permissions.add(Permission.objects.get(codename="view_upload"))
    client.force_login(viewer)

    assert client.get(ADD).status_code == 403
    response = client.post(ADD, {"documents": [SimpleUploadedFile("bon.md", TEXT)]})
    assert response.status_code == 403
    assert not Upload.objects.exists()
    assert client.get(RECENT).status_code == 200


@pytest.mark.usefixtures("single_rights")
def test_who_has_no_right_sees_no_list(client: Client, db: None):
    client.force_login(UserFactory.create(role=Role.ADMIN))

    assert client.get(RECENT).status_code == 403


def test_versions_come_in_by_uploads_alone(admin_client: Client):
    version = SourceVersionFactory.create()

    assert admin_client.get(reverse("admin:courses_sourceversion_add")).status_code == 403
    page = reverse("admin:courses_sourceversion_change", args=[version.pk])
    assert admin_client.post(page, {"text": "other"}).status_code == 403
    assert SourceVersion.objects.get().text == version.text
