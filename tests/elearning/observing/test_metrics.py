from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from prometheus_client.parser import text_string_to_metric_families

from accounts.models import User
from elearning.observing import rows
from jobs.services.heartbeat import note_heartbeat
from jobs.services.sweeping import queued_models
from quizzes.models import AttemptState
from tests.factories.courses import UploadFactory
from tests.factories.quizzes import AttemptFactory

TOKEN = "a-token-of-the-tests-alone"
BESIDES = 6
"""Queries besides those of kinds of work: delay, heartbeat, the time allowed, the transaction."""

pytestmark = pytest.mark.django_db


@pytest.fixture
def prometheus(settings: Any) -> Client:
    settings.METRICS_TOKEN = TOKEN
    return Client(headers={"Authorization": f"Bearer {TOKEN}"})


def read(client: Client) -> dict[str, dict[tuple[str, ...], float]]:
    """Read the page as Prometheus does: values by name and labels."""
    page = client.get(reverse("metrics"))
    assert page.status_code == 200
    assert page["Content-Type"].startswith("text/plain; version=0.0.4")
    return {
        family.name: {tuple(sample.labels.values()): sample.value for sample in family.samples}
        for family in text_string_to_metric_families(page.text)
    }


def test_without_a_token_of_the_site_there_is_nothing(settings: Any):
    settings.METRICS_TOKEN = ""

    for header in ("", "Bearer ", "Bearer x"):
        page = Client(headers={"Authorization": header}).get(reverse("metrics"))
        assert page.status_code == 404


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", f"Token {TOKEN}", f"Bearer {TOKEN}x", f"Bearer é{TOKEN}"]
)
def test_without_the_right_token_nobody_reads_them(header: str, settings: Any):
    settings.METRICS_TOKEN = TOKEN
    page = Client(headers={"Authorization": header}).get(reverse("metrics"))

    assert page.status_code == 403
    assert "elearning_" not in page.text


def test_an_administrator_has_no_way_round_the_token(admin_client: Client, settings: Any):
    settings.METRICS_TOKEN = TOKEN

    assert admin_client.get(reverse("metrics")).status_code == 403


def test_they_are_only_read(prometheus: Client):
    assert prometheus.post(reverse("metrics")).status_code == 405


def test_the_rows_of_the_database_are_told(prometheus: Client):
    AttemptFactory(state=AttemptState.SUBMITTED, submitted_at="2026-01-01T00:00Z")
    UploadFactory()
    note_heartbeat()

    told = read(prometheus)
    assert told["elearning_database_up"][()] == 1
    assert told["elearning_waiting_rows"]["quizzes.attempt", "scoring"] == 1
    assert told["elearning_oldest_waiting_seconds"]["quizzes.attempt", "scoring"] > 1000
    assert told["elearning_parked_rows"]["quizzes.attempt", "scoring"] == 0
    assert told["elearning_jobs"]["courses.upload", "queued"] == 1
    assert told["elearning_scored_attempts"][()] == 0
    assert 0 <= told["elearning_heartbeat_age_seconds"][("worker",)] < 60


def test_requests_are_counted_by_view_and_never_by_path(prometheus: Client, owner: User):
    client = Client()
    client.get("/no/such/olga@example.org/?token=whispered")
    client.get(reverse("healthz"))
    client.generic("OLGA", reverse("healthz"))

    text = prometheus.get(reverse("metrics")).text
    for labels in (
        'view="nowhere",method="GET",status="4xx"',
        'view="healthz",method="GET",status="2xx"',
        'view="healthz",method="other",status="4xx"',
    ):
        wanted = ",".join(sorted(labels.split(",")))
        assert any(
            ",".join(sorted(line[line.index("{") + 1 : line.index("}")].split(","))) == wanted
            for line in text.splitlines()
            if line.startswith("elearning_request_duration_seconds_count{")
        ), labels
    assert "olga" not in text.lower()
    assert "whispered" not in text


@pytest.mark.parametrize("count", [1, 6])
def test_more_rows_are_no_more_queries(prometheus: Client, count: int):
    for _ in range(count):
        UploadFactory()
        AttemptFactory(state=AttemptState.SUBMITTED, submitted_at="2026-01-01T00:00Z")
    prometheus.get(reverse("metrics"))

    with CaptureQueriesContext(connection) as asked:
        prometheus.get(reverse("metrics"))

    assert len(asked) <= len(list(queued_models())) + BESIDES
    assert "statement_timeout" in asked[1]["sql"]


def test_without_database_the_requests_are_told_all_the_same(prometheus: Client):
    def refuse(*args: object) -> None:
        raise OperationalError("gone")

    prometheus.get(reverse("healthz"))
    with connection.execute_wrapper(refuse):
        told = read(prometheus)

    assert told["elearning_database_up"][()] == 0
    assert "elearning_waiting_rows" not in told
    assert told["elearning_request_duration_seconds"]


def test_a_database_that_takes_too_long_is_not_waited_for(
    prometheus: Client, monkeypatch: pytest.MonkeyPatch
):
    def sleep() -> dict[str, float]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(20)")
        return {}

    monkeypatch.setattr(rows, "PATIENCE", 50)
    monkeypatch.setattr(rows, "read_heartbeat_ages", sleep)

    assert read(prometheus)["elearning_database_up"][()] == 0
