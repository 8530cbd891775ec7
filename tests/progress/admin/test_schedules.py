from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from progress.models import Cohort, ReportSchedule
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.quizzes import QuizFactory
from tests.progress.taught import make_cohort

LIST = reverse("admin:progress_reportschedule_changelist")
ADD = reverse("admin:progress_reportschedule_add")


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create()
    return made


@pytest.fixture
def told(trainer: User) -> dict[str, Any]:
    cohort: Cohort = make_cohort(trainer, CourseFactory.create(), name="Autumn")
    return {
        "kind": "cohort_progress",
        "format": "csv",
        "cohort": cohort.pk,
        "weekday": 0,
        "at": "07:30",
        "time_zone": "Europe/Paris",
        "recipients": [trainer.pk],
    }


def test_it_is_made_and_changed(
    admin_client: Client, admin_user: User, told: dict[str, Any], trainer: User
):
    admin_client.post(ADD, told)
    made = ReportSchedule.objects.get()
    page = reverse("admin:progress_reportschedule_change", args=[made.pk])
    admin_client.post(page, told | {"weekday": 4})

    changed = ReportSchedule.objects.get()
    assert (made.created_by, [*made.recipients.all()]) == (admin_user, [trainer])
    assert made.next_run_at is not None
    assert changed.weekday == 4
    assert changed.next_run_at != made.next_run_at
    assert [*changed.recipients.all()] == [trainer]
    assert "Autumn" in admin_client.get(LIST).text


def test_what_makes_no_sense_is_refused(admin_client: Client, told: dict[str, Any]):
    quiz = QuizFactory.create()
    faults: list[dict[str, Any]] = [
        {"recipients": []},
        {"recipients": [TrainerFactory.create().pk]},
        {"recipients": [UserFactory.create().pk]},
        {"quiz": quiz.pk},
        {"kind": "item_analysis"},
        {"kind": "transcript"},
        {"time_zone": "Europe/Atlantis"},
        {"at": "soon"},
        {"weekday": 7},
        {"cohort": ""},
    ]

    for fault in faults:
        answer = admin_client.post(ADD, told | fault)
        assert answer.status_code == 200, fault

    assert not ReportSchedule.objects.exists()


def test_actions_pause_resume_and_delete(admin_client: Client, told: dict[str, Any]):
    admin_client.post(ADD, told)
    pk = ReportSchedule.objects.get().pk
    states = []
    for action in ("pause", "resume"):
        admin_client.post(LIST, {"action": action, "_selected_action": [pk]})
        states.append(ReportSchedule.objects.get().paused_at is not None)

    delete = {"action": "delete_selected", "_selected_action": [pk], "post": "yes"}
    admin_client.post(LIST, delete)

    assert states == [True, False]
    assert not ReportSchedule.objects.exists()
    assert AuditEntry.objects.filter(action="delete_schedule").count() == 1
