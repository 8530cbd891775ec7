from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory, ReportFactory
from tests.progress.reported import make, wish_of
from tests.progress.taught import make_cohort, make_taught_course

pytestmark = pytest.mark.django_db


def page_of(client: Client, pk: int) -> str:
    answer = client.get(reverse("admin:progress_report_change", args=[pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_says_who_waits_for_what_and_how_far_it_is(admin_client: Client):
    tara = TrainerFactory(name="Tara")
    cohort = CohortFactory(name="Spring")
    ReportFactory(created_by=tara, cohort=cohort, state="running", progress=42)

    page = admin_client.get(reverse("admin:progress_report_changelist")).content.decode()

    assert all(said in page for said in ("Tara", "Spring", "42"))


def test_nothing_is_made_or_changed_and_no_file_is_given_away(admin_client: Client):
    trainer = TrainerFactory()
    report = make(trainer, wish_of(make_cohort(trainer, make_taught_course()), "csv"))

    page = page_of(admin_client, report.pk)

    assert report.content_sha256 in page
    assert report.stored_as not in page
    assert "/file/" not in page
    assert admin_client.get(reverse("admin:progress_report_add")).status_code == 403


def test_one_that_was_set_aside_gets_another_try(admin_client: Client):
    now = timezone.now()
    parked = {"parked_at": now, "finished_at": now, "state": "failed", "error": "parked"}
    report = ReportFactory(failures=3, tries=3, **parked)

    admin_client.post(
        reverse("admin:progress_report_changelist"),
        {"action": "give_another_try", "_selected_action": [report.pk]},
    )

    report.refresh_from_db()
    assert (report.state, report.failures, report.finished_at) == ("queued", 0, None)
