from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from accounts.models import ApiToken, Role, User
from progress.models import Cohort, CohortMember, Enrolment
from tests.factories.courses import CourseFactory

pytestmark = pytest.mark.django_db

TOKEN = "ab" * 20


@pytest.fixture
def credentials(tmp_path: Path) -> Path:
    said = {
        role: {"email": f"{role}@example.org", "password": f"secret of {role}"}
        for role in ("learner", "trainer", "admin")
    }
    path = tmp_path / "demo.json"
    path.write_text(json.dumps(said | {"token": TOKEN}))
    return path


def make(credentials: Path, capsys: pytest.CaptureFixture[str]) -> int:
    call_command("create_demo", credentials=credentials)
    return int(json.loads(capsys.readouterr().out)["cohort"])


def test_the_demo_has_one_person_a_role_and_a_cohort(
    credentials: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    course = CourseFactory()

    cohort = Cohort.objects.get(pk=make(credentials, capsys))

    assert {user.role for user in User.objects.all()} == set(Role) - {Role.EDITOR}
    assert User.objects.get(role=Role.ADMIN).is_superuser
    assert Enrolment.objects.get().course == course
    assert cohort.trainers.get().role == Role.TRAINER
    answer = Client(headers={"authorization": f"Token {TOKEN}"}).get(
        f"/api/v1/cohorts/{cohort.pk}/progress/"
    )
    assert answer.status_code == 200
    assert answer.json()["count"] == 1


def test_made_twice_nothing_is_doubled(
    credentials: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    CourseFactory()

    first, second = make(credentials, capsys), make(credentials, capsys)

    assert first == second
    assert User.objects.count() == 3
    assert ApiToken.objects.count() == 1
    assert CohortMember.objects.count() == 1


def test_a_changed_password_is_taken_over(
    credentials: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(credentials, capsys)
    said = json.loads(credentials.read_text())
    said["learner"]["password"] = "a new secret"
    credentials.write_text(json.dumps(said))

    make(credentials, capsys)

    assert User.objects.get(role=Role.LEARNER).check_password("a new secret")


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "demo.json"
    path.write_text("{}")

    with pytest.raises(CommandError, match=r"demo\.json"):
        call_command("create_demo", credentials=path)


def test_production_gets_no_demo_people(credentials: Path, settings: pytest.FixtureRequest) -> None:
    settings.DEMO = False  # type: ignore[attr-defined]

    with pytest.raises(CommandError, match="no demo people"):
        call_command("create_demo", credentials=credentials)
    assert User.objects.count() == 0
