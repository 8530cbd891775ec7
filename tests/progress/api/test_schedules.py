from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from rest_framework.test import APIClient

from accounts.models import AuditEntry, User
from progress.models import Cohort, ReportSchedule
from progress.services.scheduling import changing
from quizzes.models import Quiz
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.quizzes import QuizFactory
from tests.progress.taught import make_cohort

ADDRESS = "/api/v1/report-schedules/"


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create(email="tara@example.org", time_zone="Asia/Tokyo")
    return made


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    return make_cohort(trainer, CourseFactory.create(), name="Autumn")


@pytest.fixture
def client(trainer: User) -> APIClient:
    return api_client_of(trainer)


@pytest.fixture
def sent(cohort: Cohort) -> dict[str, Any]:
    return {
        "kind": "cohort_progress",
        "format": "xlsx",
        "cohort": cohort.pk,
        "weekday": "friday",
        "at": "07:30",
        "recipients": ["Tara@Example.org"],
    }


def make(client: APIClient, sent: dict[str, Any]) -> dict[str, Any]:
    answer = client.post(ADDRESS, sent)
    assert answer.status_code == 201, answer.json()
    made: dict[str, Any] = answer.json()
    return made


def test_it_is_made_and_says_when_it_runs_next(
    client: APIClient, sent: dict[str, Any], trainer: User
):
    made = make(client, sent)

    assert made["time_zone"] == "Asia/Tokyo"
    due = datetime.fromisoformat(made["next_run_at"]).astimezone(UTC)
    assert f"{due:%A %H:%M}" == "Thursday 22:30"  # half past seven on Friday where the trainer is
    assert [one["email"] for one in made["recipients"]] == ["tara@example.org"]
    assert client.get(ADDRESS).json()["results"] == [made]
    assert client.get(f"{ADDRESS}{made['id']}/").json() == made
    assert AuditEntry.objects.get(action="make_schedule").actor == trainer


def test_it_may_be_about_a_quiz(client: APIClient, sent: dict[str, Any], cohort: Cohort):
    quiz: Quiz = QuizFactory.create(course=cohort.courses.get())
    del sent["cohort"]

    made = make(client, sent | {"kind": "item_analysis", "quiz": quiz.slug})

    assert (made["cohort"], made["quiz"]["slug"]) == (None, quiz.slug)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "transcript"}, "kind"),
        ({"kind": "item_analysis"}, "quiz"),
        ({"quiz": "law"}, "quiz"),
        ({"format": "docx"}, "format"),
        ({"weekday": "someday"}, "weekday"),
        ({"weekday": 0}, "weekday"),
        ({"at": "25:00"}, "at"),
        ({"time_zone": "Europe/Atlantis"}, "time_zone"),
        ({"language": "xx"}, "language"),
        ({"recipients": []}, "recipients"),
        ({"recipients": "tara@example.org"}, "recipients"),
        ({"recipients": ["nobody"]}, "recipients.0"),
        ({"recipients": ["a@example.org"] * 21}, "recipients"),
        ({"recipients": ["nobody@example.org"]}, "recipients"),
        ({"recipients": ["\0@example.org"]}, "recipients.0"),
    ],
)
def test_what_makes_no_sense_is_said_by_field(
    client: APIClient, sent: dict[str, Any], wrong: dict[str, Any], field: str
):
    answer = client.post(ADDRESS, sent | wrong)

    assert answer.status_code == 400
    assert field in answer.json()["error"]["fields"]
    assert not ReportSchedule.objects.exists()


def test_people_without_an_account_and_without_the_right_are_refused_alike(
    client: APIClient, sent: dict[str, Any]
):
    learner, other = UserFactory.create(), TrainerFactory.create()

    refused = [
        client.post(ADDRESS, sent | {"recipients": [email]}).json()["error"]
        for email in (learner.email, other.email, "nobody@example.org")
    ]

    assert {error["code"] for error in refused} == {"unknown_recipients"}
    assert [error["message"].rpartition(": ")[0] for error in refused].count(
        refused[0]["message"].rpartition(": ")[0]
    ) == 3


@pytest.mark.parametrize("which", ["cohort", "quiz"])
def test_what_is_none_of_ones_own_is_not_there(client: APIClient, sent: dict[str, Any], which: str):
    if which == "cohort":
        sent["cohort"] = make_cohort(TrainerFactory.create(), CourseFactory.create()).pk
    else:
        del sent["cohort"]
        sent |= {"kind": "item_analysis", "quiz": QuizFactory.create().slug}

    assert client.post(ADDRESS, sent).status_code == 404


def test_it_is_changed_paused_resumed_and_deleted(client: APIClient, sent: dict[str, Any]):
    made = make(client, sent)
    address = f"{ADDRESS}{made['id']}/"

    moved = client.patch(address, {"weekday": "monday", "at": "18:00"}).json()
    paused = client.patch(address, {"is_paused": True}).json()
    resumed = client.patch(address, {"is_paused": False}).json()
    deleted = client.delete(address)

    assert (moved["weekday"], moved["at"]) == ("monday", "18:00:00")
    due = datetime.fromisoformat(moved["next_run_at"]).astimezone(UTC)
    assert f"{due:%A %H:%M}" == "Monday 09:00"
    assert (paused["is_paused"], paused["next_run_at"]) == (True, None)
    assert resumed == moved
    assert deleted.status_code == 204
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"cohort": 1},
        {"kind": "attempts"},
        {"is_paused": "perhaps"},
        {"recipients": []},
        {"is_paused": True, "recipients": ["nobody@example.org"]},
    ],
)
def test_a_change_that_makes_no_sense_changes_nothing(
    client: APIClient, sent: dict[str, Any], wrong: dict[str, Any]
):
    made = make(client, sent)
    address = f"{ADDRESS}{made['id']}/"

    answer = client.patch(address, {"weekday": "monday", **wrong})

    assert answer.status_code == 400
    assert client.get(address).json() == made


def test_a_paused_one_that_is_changed_stays_paused(client: APIClient, sent: dict[str, Any]):
    address = f"{ADDRESS}{make(client, sent)['id']}/"
    client.patch(address, {"is_paused": True})

    changed = client.patch(address, {"weekday": "monday"}).json()

    assert (changed["is_paused"], changed["next_run_at"]) == (True, None)


def test_times_are_changed_though_a_recipient_lost_the_cohort(
    client: APIClient, sent: dict[str, Any], cohort: Cohort
):
    reader = TrainerFactory.create()
    cohort.trainers.add(reader)
    made = make(client, sent | {"recipients": [reader.email]})
    cohort.trainers.remove(reader)

    answer = client.patch(f"{ADDRESS}{made['id']}/", {"weekday": "monday"})

    assert answer.status_code == 200


def test_who_lost_the_cohort_changes_the_schedule_no_more_but_may_delete_it(
    client: APIClient, sent: dict[str, Any], cohort: Cohort, trainer: User
):
    address = f"{ADDRESS}{make(client, sent)['id']}/"
    cohort.trainers.remove(trainer)

    refused = client.patch(address, {"weekday": "monday"})

    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "subject_hidden")
    assert client.delete(address).status_code == 204


def test_administrators_see_and_stop_all(client: APIClient, sent: dict[str, Any]):
    made = make(client, sent)
    admin = api_client_of(AdminFactory.create())

    assert admin.get(ADDRESS).json()["count"] == 1
    assert admin.patch(f"{ADDRESS}{made['id']}/", {"is_paused": True}).json()["is_paused"]


def test_nobody_has_more_than_so_many(
    client: APIClient, sent: dict[str, Any], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(changing, "MOST_SCHEDULES", 1)
    make(client, sent)

    answer = client.post(ADDRESS, sent)

    assert answer.json()["error"]["code"] == "too_many_schedules"


def test_the_list_takes_as_many_queries_for_twenty_as_for_two(
    client: APIClient, sent: dict[str, Any], django_assert_max_num_queries: Any
):
    for _ in range(20):
        make(client, sent)

    with django_assert_max_num_queries(6):
        client.get(ADDRESS)
