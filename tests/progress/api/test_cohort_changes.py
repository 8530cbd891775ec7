from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from rest_framework.test import APIClient

from accounts.models import AuditEntry, Role, User
from progress.errors import NameTaken
from progress.models import Cohort, Enrolment
from progress.services.cohorts import create_cohort
from tests.at_once import at_once
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory

pytestmark = pytest.mark.django_db

COHORTS = "/api/v1/cohorts/"
SPRING: dict[str, Any] = {
    "name": "Spring",
    "courses": ["law"],
    "starts_on": "2026-03-02",
    "due_on": "2026-05-29",
    "ends_on": "2026-06-30",
    "remind_before_due": 7,
    "remind_after_silence": 14,
}


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create(name="Tara")
    return made


@pytest.fixture
def client(trainer: User) -> APIClient:
    CourseFactory.create(slug="law", title="Law")
    CourseFactory.create(slug="hidden", is_published=False)
    return api_client_of(trainer)


@pytest.fixture
def cohort(trainer: User, client: APIClient) -> Cohort:
    return create_cohort(by=trainer, name="Spring", courses=["law"])


def at(cohort: Cohort) -> str:
    return f"{COHORTS}{cohort.pk}/"


def test_a_trainer_makes_a_cohort_and_trains_it(client: APIClient, trainer: User):
    answer = client.post(COHORTS, SPRING)

    cohort = Cohort.objects.get()
    assert answer.status_code == 201
    assert answer.json() == {
        "id": cohort.pk,
        **SPRING,
        "courses": [{"slug": "law", "title": "Law"}],
        "trainers": [{"id": trainer.pk, "name": "Tara"}],
        "learners": 0,
        "join_code": None,
        "join_link": None,
    }
    assert client.get(at(cohort)).json() == answer.json()
    assert [one["name"] for one in client.get(COHORTS).json()["results"]] == ["Spring"]
    assert AuditEntry.objects.get(action="create_cohort").actor == trainer


def test_an_administrator_makes_one_that_nobody_trains_yet(client: APIClient):
    answer = api_client_of(AdminFactory.create()).post(COHORTS, {"name": "A", "courses": ["law"]})

    assert answer.status_code == 201
    assert answer.json()["trainers"] == []


@pytest.mark.parametrize(
    ("told", "field", "status"),
    [
        ({"name": ""}, "name", 400),
        ({"name": "x" * 151}, "name", 400),
        ({"name": "a\0b"}, "name", 400),
        ({"name": None}, "name", 400),
        ({"name": "Taken"}, "name", 409),
        ({"courses": []}, "courses", 400),
        ({"courses": "law"}, "courses", 400),
        ({"courses": ["law", "nowhere"]}, "courses", 400),
        ({"courses": ["hidden"]}, "courses", 400),
        ({"courses": ["law"] * 51}, "courses", 400),
        ({"courses": ["<b>"]}, "courses.0", 400),
        ({"due_on": "2026-02-30"}, "due_on", 400),
        ({"due_on": "2026-03-01"}, "due_on", 400),
        ({"ends_on": "2026-05-28"}, "due_on", 400),
        ({"due_on": None, "ends_on": "2026-03-01"}, "due_on", 400),
        ({"remind_before_due": -1}, "remind_before_due", 400),
        ({"remind_after_silence": 0}, "remind_after_silence", 400),
        ({"remind_after_silence": 10**9}, "remind_after_silence", 400),
        ({"remind_after_silence": "soon"}, "remind_after_silence", 400),
    ],
)
def test_what_is_wrong_is_told_by_its_field_and_nothing_is_made(
    client: APIClient, told: dict[str, Any], field: str, status: int
):
    taken = CohortFactory.create(name="Taken")

    answer = client.post(COHORTS, SPRING | told)

    assert answer.status_code == status
    assert list(answer.json()["error"]["fields"]) == [field]
    assert Cohort.objects.get() == taken
    assert not AuditEntry.objects.filter(action="create_cohort").exists()


@pytest.mark.parametrize("body", [[], "x", 3, None, {}])
def test_what_is_no_cohort_at_all_is_told(client: APIClient, body: Any):
    assert client.post(COHORTS, body).status_code == 400


def test_what_is_sent_is_changed_and_the_rest_stays(client: APIClient, cohort: Cohort):
    answer = client.patch(at(cohort), {"due_on": "2026-05-29", "remind_before_due": 3})

    cohort.refresh_from_db()
    assert answer.status_code == 200
    assert (cohort.name, cohort.due_on, cohort.remind_before_due) == (
        "Spring",
        date(2026, 5, 29),
        3,
    )
    assert client.patch(at(cohort), {"due_on": None}).json()["due_on"] is None
    assert client.patch(at(cohort), {}).status_code == 200


def test_learners_come_onto_new_courses_and_stay_on_old_ones(client: APIClient, cohort: Cohort):
    learner = CohortMemberFactory.create(cohort=cohort).learner
    CourseFactory.create(slug="more")

    client.patch(at(cohort), {"courses": ["law", "more"]})
    client.patch(at(cohort), {"courses": ["more"]})

    assert [one.slug for one in cohort.courses.all()] == ["more"]
    assert slugs_of(learner) == {"law", "more"}


def slugs_of(learner: User) -> set[str]:
    return set(Enrolment.objects.filter(learner=learner).values_list("course__slug", flat=True))


def test_a_course_that_is_published_no_more_may_stay(client: APIClient, cohort: Cohort):
    CourseFactory.create(slug="more")
    cohort.courses.update(is_published=False)

    answer = client.patch(at(cohort), {"courses": ["law", "more"]})

    assert answer.status_code == 200
    assert client.patch(at(cohort), {"courses": ["hidden"]}).status_code == 400
    assert cohort.courses.count() == 2


@pytest.mark.parametrize(
    ("told", "status"),
    [({"name": "Taken"}, 409), ({"starts_on": "2026-07-01"}, 400), ({"name": ""}, 400)],
)
def test_a_change_that_will_not_do_changes_nothing(
    client: APIClient, cohort: Cohort, told: dict[str, Any], status: int
):
    CohortFactory.create(name="Taken")
    Cohort.objects.filter(pk=cohort.pk).update(ends_on=date(2026, 6, 30))

    answer = client.patch(at(cohort), {"remind_before_due": 5, **told})

    cohort.refresh_from_db()
    assert answer.status_code == status
    assert (cohort.name, cohort.starts_on, cohort.remind_before_due) == ("Spring", None, None)


def test_the_code_and_its_link_are_told(client: APIClient, cohort: Cohort):
    Cohort.objects.update(join_code="K7QP-3M9X-WT4D")

    told = client.get(at(cohort)).json()

    assert told["join_link"] == "http://testserver/join/?code=K7QP-3M9X-WT4D"


@pytest.mark.parametrize(
    ("role", "status"), [(Role.TRAINER, 404), (Role.LEARNER, 403), (Role.ADMIN, 200)]
)
def test_others_see_and_change_as_much_as_they_may(cohort: Cohort, role: Role, status: int):
    other = api_client_of(UserFactory.create(role=role))

    assert other.get(at(cohort)).status_code == status
    assert other.patch(at(cohort), {"name": "Mine"}).status_code == status
    assert other.post(COHORTS, {}).status_code == (403 if role == Role.LEARNER else 400)


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_gets_the_name():
    trainers = TrainerFactory.create_batch(2)
    CourseFactory.create(slug="law")

    def make(trainer: User) -> bool:
        try:
            create_cohort(by=trainer, name="Spring", courses=["law"])
        except NameTaken:
            return False
        return True

    made = at_once(*(lambda trainer=trainer: make(trainer) for trainer in trainers))

    assert sorted(made) == [False, True]
    assert Cohort.objects.get().courses.count() == 1
