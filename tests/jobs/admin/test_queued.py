from __future__ import annotations

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from courses.models import Upload
from jobs.models import MOST_TRIES, JobState
from tests.factories.accounts import UserFactory
from tests.factories.courses import UploadFactory

LIST = "admin:courses_upload_changelist"


def parked_upload() -> Upload:
    made: Upload = UploadFactory.create(
        name="perdu.md",
        state=JobState.FAILED,
        error="set aside",
        parked_at=timezone.now(),
        tries=MOST_TRIES,
        last_error="OSError: the disk is full",
        finished_at=timezone.now(),
    )
    return made


def ask_for_another_try(client: Client, *uploads: Upload) -> str:
    data = {"action": "give_another_try", "_selected_action": [upload.pk for upload in uploads]}
    response = client.post(reverse(LIST), data, follow=True)
    return response.content.decode()


def test_parked_rows_are_found_by_a_filter(admin_client: Client):
    parked_upload()
    UploadFactory.create(name="attend.md")

    aside = admin_client.get(reverse(LIST), {"parked": "yes"}).content.decode()
    others = admin_client.get(reverse(LIST), {"parked": "no"}).content.decode()

    assert "perdu.md" in aside
    assert "attend.md" not in aside
    assert "attend.md" in others
    assert "perdu.md" not in others


def test_a_parked_row_says_what_went_wrong(admin_client: Client):
    upload = parked_upload()

    page = admin_client.get(reverse("admin:courses_upload_change", args=[upload.pk]))

    assert "OSError: the disk is full" in page.content.decode()


def test_another_try_takes_a_parked_row_up_again(admin_client: Client):
    parked, waiting = parked_upload(), UploadFactory.create(tries=3)

    ask_for_another_try(admin_client, parked, waiting)

    parked.refresh_from_db()
    assert (parked.parked_at, parked.tries, parked.state) == (None, 0, JobState.QUEUED)
    assert parked.queued_at is not None
    waiting.refresh_from_db()
    assert waiting.tries == 3
    assert LogEntry.objects.get().object_id == str(parked.pk)


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_cannot_have_work_done_again(client: Client, db: None):
    viewer = UserFactory.create(role=Role.ADMIN)
    viewer.user_permissions.add(Permission.objects.get(codename="view_upload"))
    client.force_login(viewer)
    parked = parked_upload()

    ask_for_another_try(client, parked)

    parked.refresh_from_db()
    assert parked.parked_at is not None
