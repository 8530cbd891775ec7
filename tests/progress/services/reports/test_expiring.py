from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from progress.models import Cohort, CohortMember, Report
from progress.services.reports import folder
from progress.services.reports.expiring import LONGEST_WAIT, expire, expire_reports
from progress.services.reports.folder import STRAY_AFTER
from progress.tasks import expire_reports as task
from tests.factories.progress import ReportFactory
from tests.progress.reported import left_behind, make, wish_of

pytestmark = pytest.mark.django_db


def let_pass(path: Path, time: timedelta) -> None:
    at = (timezone.now() - time).timestamp()
    os.utime(path, (at, at))


def test_a_file_is_removed_when_its_term_is_over_and_its_row_stays(
    trainer: User, lena: CohortMember, cohort: Cohort, django_capture_on_commit_callbacks: Any
):
    kept = make(trainer, wish_of(cohort, "csv"))
    over = make(trainer, wish_of(cohort, "xlsx"))
    Report.objects.filter(pk=over.pk).update(expires_at=timezone.now())

    with django_capture_on_commit_callbacks(execute=True):
        task()

    states = dict(Report.objects.values_list("pk", "state"))
    assert states == {kept.pk: "done", over.pk: "expired"}
    assert left_behind() == [kept.stored_as]
    over.refresh_from_db()
    assert over.content_sha256 == kept.content_sha256


def test_files_are_removed_before_their_time_where_that_is_asked_for(
    trainer: User, lena: CohortMember, cohort: Cohort, django_capture_on_commit_callbacks: Any
):
    report = make(trainer, wish_of(cohort))
    waiting = ReportFactory(cohort=cohort)

    with django_capture_on_commit_callbacks(execute=True):
        count = expire(Report.objects.filter(cohort=cohort))

    report.refresh_from_db()
    waiting.refresh_from_db()
    assert (count, report.state, waiting.state) == (1, "expired", "queued")
    assert report.expires_at is not None
    assert report.expires_at <= timezone.now()
    assert left_behind() == []


@pytest.mark.parametrize("state", ["queued", "running"])
def test_what_no_worker_ends_within_a_day_has_failed(cohort: Cohort, state: str):
    old, young = (ReportFactory(cohort=cohort, state=state, language="en") for _ in range(2))
    Report.objects.filter(pk=old.pk).update(created_at=timezone.now() - LONGEST_WAIT)

    expire_reports()

    old.refresh_from_db()
    young.refresh_from_db()
    assert (old.state, young.state) == ("failed", state)
    assert old.error == "The report was not begun in time. Ask for it again."


def test_what_belongs_to_no_report_is_removed_once_it_is_old(
    trainer: User, lena: CohortMember, cohort: Cohort
):
    kept = make(trainer, wish_of(cohort, "csv"))
    running = ReportFactory(cohort=cohort, state="running")
    root = folder.path_of(kept.stored_as).parent
    for name in ("stray", "young", "killed.part", f"{running.stored_as}.part"):
        if name.endswith(".part"):
            (root / name).mkdir()
        else:
            (root / name).write_text("figures")
        if name != "young":
            let_pass(root / name, STRAY_AFTER + timedelta(minutes=1))
    let_pass(root / kept.stored_as, STRAY_AFTER * 2)

    expire_reports()

    assert left_behind() == sorted([kept.stored_as, f"{running.stored_as}.part", "young"])


def test_where_no_report_was_ever_made_there_is_nothing_to_do():
    expire_reports()

    assert left_behind() == []
