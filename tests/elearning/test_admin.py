from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Conflict, Verdict
from tests.elearning.admin.people import make_people
from tests.factories.courses import UploadFactory
from tests.factories.jobs import HeartbeatFactory
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    ConflictChoiceFactory,
    ConflictFactory,
    ContestFactory,
    QuestionVersionFactory,
    ReviewFactory,
)


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"


def read_index(client: Client) -> str:
    return client.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize("required", [True, False])
def test_the_first_page_says_where_no_second_factor_is_asked(
    admin_client: Client, settings: Any, *, required: bool, monkeypatch: pytest.MonkeyPatch
):
    settings.STAFF_MFA_REQUIRED = required
    monkeypatch.setattr("accounts.middleware.is_mfa_enabled", lambda user: True)

    assert ("no second factor is asked" in read_index(admin_client)) != required


def test_the_first_page_counts_what_was_set_aside(admin_client: Client):
    UploadFactory.create_batch(2, parked_at=timezone.now())

    page = read_index(admin_client)

    assert f"{reverse('admin:courses_upload_changelist')}?parked=yes" in page
    assert "tries: 2 (" in page


def test_the_first_page_counts_the_questions_that_wait(admin_client: Client):
    none = read_index(admin_client)
    QuestionVersionFactory.create_batch(2)
    ApprovedVersionFactory.create()

    assert "Questions that wait for review" not in none
    assert "Questions that wait for review: 2" in read_index(admin_client)


def test_the_first_page_leads_to_what_waits_for_editors(admin_client: Client):
    none = read_index(admin_client)
    QuestionVersionFactory.create()
    ReviewFactory.create(verdict=Verdict.STALE)
    ContestFactory.create()
    ConflictFactory.create_batch(2)
    ConflictChoiceFactory.create(conflict=Conflict.objects.first())

    page = read_index(admin_client)

    for told, link in (
        ("whose source changed: 1", "quizzes_question_changelist"),
        ("contested or statistics flag: 1", "progress_questiontosee_changelist"),
        ("that disagree: 1", "quizzes_conflict_changelist"),
    ):
        assert told in page
        assert told not in none
        assert reverse(f"admin:{link}") in page
    assert reverse("admin:quizzes_question_desk") in page


@pytest.mark.django_db
def test_the_first_page_counts_nothing_for_who_may_not_see_it(client: Client):
    client.force_login(make_people()["manager"])
    QuestionVersionFactory.create()

    assert "Questions that wait for review" not in read_index(client)


def test_the_first_page_says_where_background_work_stands_still(admin_client: Client):
    silent = read_index(admin_client)
    HeartbeatFactory.create(name="worker")

    assert "background work stands still" in silent
    assert "background work stands still" not in read_index(admin_client)


@pytest.mark.parametrize(
    ("language", "names"),
    [("fr", ("Second facteur", "Tâches périodiques")), ("ar", ("العامل الثاني", "المهام الدورية"))],
)
def test_what_libraries_are_called_is_said_in_the_readers_language(
    admin_client: Client, language: str, names: tuple[str, ...]
):
    page = admin_client.get(reverse("admin:index"), HTTP_ACCEPT_LANGUAGE=language).text

    assert all(name in page for name in names)
