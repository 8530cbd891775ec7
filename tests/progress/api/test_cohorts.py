from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts.models import Role, User
from accounts.services.tokens import create_token
from progress.models import Cohort
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, EnrolmentFactory

pytestmark = pytest.mark.django_db


def get(user: User, path: str) -> Any:
    client = Client(headers={"authorization": f"Token {create_token(user=user)}"})
    return client.get(f"/api/v1/{path}")


@pytest.fixture
def trainer() -> User:
    return TrainerFactory(name="Tara")


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    cohort = CohortFactory(name="Spring")
    cohort.trainers.add(trainer)
    cohort.courses.add(CourseFactory(slug="law"))
    return cohort


def enrolled(cohort: Cohort, name: str) -> Any:
    learner = UserFactory(name=name)
    CohortMemberFactory(cohort=cohort, learner=learner)
    return EnrolmentFactory(learner=learner, course=cohort.courses.get())


def test_a_trainer_sees_only_the_cohorts_that_are_theirs(trainer: User, cohort: Cohort) -> None:
    CohortFactory(name="Somebody else's")
    enrolled(cohort, "Lena")

    answer = get(trainer, "cohorts/")

    assert answer.status_code == 200
    assert answer.json()["results"] == [
        {
            "id": cohort.pk,
            "name": "Spring",
            "courses": [{"slug": "law", "title": cohort.courses.get().title}],
            "learners": 1,
            "starts_on": None,
            "ends_on": None,
        }
    ]


@pytest.mark.parametrize(
    ("role", "is_superuser"), [(Role.ADMIN, False), (Role.ADMIN, True), (Role.LEARNER, True)]
)
def test_an_administrator_sees_every_cohort(cohort: Cohort, role: Role, is_superuser: bool) -> None:
    CohortFactory(name="Autumn")

    answer = get(UserFactory(role=role, is_superuser=is_superuser), "cohorts/")

    assert [row["name"] for row in answer.json()["results"]] == ["Autumn", "Spring"]


def test_a_learner_is_refused(cohort: Cohort) -> None:
    learner = enrolled(cohort, "Lena").learner

    for path in ("cohorts/", f"cohorts/{cohort.pk}/progress/"):
        answer = get(learner, path)
        assert answer.status_code == 403
        assert answer.json()["error"]["code"] == "permission_denied"


def test_without_a_token_nobody_is_let_in(client: Client, cohort: Cohort) -> None:
    answer = client.get("/api/v1/cohorts/")

    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not_authenticated"
