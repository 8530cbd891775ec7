"""A report has the same hash before a backup and after its restore elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from elearning.backups.making import make_backup
from elearning.backups.restoring import restore_backup
from progress.models import Report
from tests.factories.accounts import TrainerFactory
from tests.factories.quizzes import make_quiz
from tests.guards.tree import PROJECT
from tests.progress.reported import make, take, wish_of
from tests.progress.taught import join, make_cohort
from tests.quizzes.taking import ALL_KINDS

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

AGAIN = """
import django, json
django.setup()
from jobs.services.working import work_on
from progress.models import Report
from progress.services.reports.writing import write_report
for report in Report.objects.order_by("pk"):
    report.pk, report.state, report.key = None, "queued", ""
    report.stored_as = report._meta.get_field("stored_as").default()
    report.tries, report.progress, report.content_sha256 = 0, 0, ""
    report.file_name = report.file_sha256 = ""
    report.as_of = report.expires_at = report.finished_at = report.file_size = None
    report.save(force_insert=True)
    work_on(Report, report.pk, write_report)
    report.refresh_from_db()
    print(json.dumps([report.kind, report.content_sha256, report.rows, report.state]))
"""


@pytest.fixture
def empty() -> Iterator[str]:
    """An empty database."""
    name = f"test_restored_{uuid4().hex[:12]}"
    with psycopg.connect(os.environ["DATABASE_URL"], dbname="postgres", autocommit=True) as session:
        session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield make_conninfo(os.environ["DATABASE_URL"], dbname=name)
        drop = sql.SQL("DROP DATABASE {} WITH (FORCE)")
        session.execute(drop.format(sql.Identifier(name)))


def test_reports_of_each_kind_come_to_the_same(empty: str, tmp_path: Path):
    trainer, quiz = TrainerFactory(), make_quiz(*ALL_KINDS)
    cohort = make_cohort(trainer, quiz.course, name="Spring")
    members = [join(cohort, name) for name in ("Léna; Ada", "Otto")]
    for member in (*members, members[0]):
        take(member, quiz)
    wishes = [wish_of(cohort), wish_of(members[0]), wish_of(quiz), wish_of(cohort, kind="attempts")]
    made = [make(trainer, wish) for wish in wishes]
    source = make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"])
    file, media = tmp_path / "all.backup", tmp_path / "elsewhere" / "media"

    make_backup(url=source, media=Path(settings.MEDIA_ROOT), to=file)
    restore_backup(backup=file, url=empty, media=media)
    again = subprocess.run(
        [sys.executable, "-c", AGAIN],
        cwd=PROJECT,
        env={
            **os.environ,
            "DATABASE_URL": empty,
            "MEDIA_ROOT": str(media),
            "DJANGO_SETTINGS_MODULE": "elearning.settings.local",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert again.returncode == 0, again.stderr
    told = [json.loads(line) for line in again.stdout.splitlines()]
    assert told == [[r.kind, r.content_sha256, r.rows, "done"] for r in made]
    assert all(hash_ for _, hash_, _, _ in told)
    stored = {path.name for path in (media / "reports").iterdir()}
    assert {report.stored_as for report in Report.objects.all()} <= stored
