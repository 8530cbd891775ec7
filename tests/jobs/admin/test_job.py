from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from courses.models import Upload
from jobs.models import JobState
from tests.factories.accounts import UserFactory
from tests.factories.courses import UploadFactory
from tests.factories.jobs import HeartbeatFactory


def status_url(upload: Upload) -> str:
    return reverse("admin:courses_upload_status", args=[upload.pk])


def page_url(upload: Upload) -> str:
    return reverse("admin:courses_upload_change", args=[upload.pk])


def test_the_page_of_a_running_job_looks_for_news(admin_client: Client):
    upload = UploadFactory.create(state=JobState.RUNNING, progress=40)

    page = admin_client.get(page_url(upload)).content.decode()

    assert f'hx-get="{status_url(upload)}"' in page
    assert 'value="40"' in page
    assert "htmx" in page


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED])
def test_the_page_of_a_finished_job_is_silent(admin_client: Client, state: JobState):
    upload = UploadFactory.create(
        state=state, finished_at=timezone.now(), error="vide.md is empty." * (state == "failed")
    )

    page = admin_client.get(page_url(upload)).content.decode()

    assert "hx-get" not in page
    assert ("vide.md is empty." in page) == (state == JobState.FAILED)


def test_the_fragment_polls_on_while_the_job_runs(admin_client: Client):
    upload = UploadFactory.create(state=JobState.RUNNING, progress=70)

    response = admin_client.get(status_url(upload))

    assert "hx-get" in response.content.decode()
    assert "<html" not in response.content.decode()


def test_the_fragment_has_the_page_loaded_anew_once_the_job_is_finished(admin_client: Client):
    upload = UploadFactory.create(state=JobState.DONE, finished_at=timezone.now())

    response = admin_client.get(status_url(upload))

    assert response.headers["HX-Refresh"] == "true"


def test_after_an_hour_the_page_says_that_it_looks_no_more(admin_client: Client):
    upload = UploadFactory.create()
    Upload.objects.update(created_at=timezone.now() - timedelta(hours=2))

    page = admin_client.get(page_url(upload)).content.decode()

    assert "hx-get" not in page
    assert "no longer looks for news" in page


@pytest.mark.parametrize("alive", [True, False])
def test_a_waiting_job_says_where_no_worker_runs(admin_client: Client, *, alive: bool):
    HeartbeatFactory.create(
        name="worker", seen_at=timezone.now() - timedelta(seconds=0 if alive else 300)
    )
    upload = UploadFactory.create()

    page = admin_client.get(page_url(upload)).content.decode()

    assert ("No worker was seen lately" in page) != alive


def test_an_unknown_job_is_not_found(admin_client: Client):
    url = reverse("admin:courses_upload_status", args=[404])

    assert admin_client.get(url).status_code == 404


def test_nobody_but_staff_sees_a_fragment(client: Client, db: None):
    upload = UploadFactory.create()
    client.force_login(UserFactory.create())

    assert client.get(status_url(upload), follow=True).status_code == 403


def test_a_fragment_is_only_read(admin_client: Client):
    assert admin_client.post(status_url(UploadFactory.create())).status_code == 405
