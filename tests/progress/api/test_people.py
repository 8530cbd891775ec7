from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from accounts.models import AuditEntry, Role, User
from progress import dispatch
from progress.models import Cohort, CohortMember, Enrolment, Extension, Invitation
from progress.services.inviting import Guest
from tests.at_once import at_once
from tests.clients import api_client_of
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    EnrolmentFactory,
    ExtensionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create(name="Tara")
    return made


@pytest.fixture
def client(trainer: User) -> APIClient:
    return api_client_of(trainer)


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    made: Cohort = CohortFactory.create(due_on=in_days(3))
    made.trainers.add(trainer)
    made.courses.add(CourseFactory.create(language="fr"))
    return made


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(number)


def at(cohort: Cohort, place: str = "learners/") -> str:
    return f"/api/v1/cohorts/{cohort.pk}/{place}"


def add(client: APIClient, cohort: Cohort, *people: Any) -> Any:
    said = [{"email": one} if isinstance(one, str) else one for one in people]
    return client.post(at(cohort), {"learners": said})


def outcomes(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.json()
    return [one["outcome"] for one in answer.json()["learners"]]


def test_who_has_an_account_is_enrolled_and_the_others_are_invited(
    client: APIClient, cohort: Cohort, owner: User, trainer: User
):
    inside = CohortMemberFactory.create(cohort=cohort).learner
    closed = UserFactory.create(is_active=False)
    nora = {"email": "Nora@Example.org", "name": "Nora", "language": "ar"}

    answer = add(client, cohort, nora, owner.email.upper(), inside.email, closed.email)

    assert answer.json()["learners"] == [
        {"email": "nora@example.org", "outcome": "invited", "learner": None},
        {"email": owner.email, "outcome": "enrolled", "learner": owner.pk},
        {"email": inside.email, "outcome": "already_in", "learner": inside.pk},
        {"email": closed.email, "outcome": "account_closed", "learner": closed.pk},
    ]
    invitation = Invitation.objects.get()
    assert (invitation.name, invitation.language, invitation.invited_by) == ("Nora", "ar", trainer)
    assert invitation.queued_at is not None
    assert Enrolment.objects.get(learner=owner).course == cohort.courses.get()
    assert set(cohort.members.values_list("learner", flat=True)) == {owner.pk, inside.pk}


def test_sent_twice_nothing_is_doubled(client: APIClient, cohort: Cohort, owner: User):
    people = ("nora@example.org", owner.email, owner.email)
    assert outcomes(add(client, cohort, *people)) == ["invited", "enrolled", "enrolled"]

    assert outcomes(add(client, cohort, *people)) == ["already_invited", *["already_in"] * 2]

    assert CohortMember.objects.count() == Invitation.objects.count() == 1
    assert AuditEntry.objects.filter(action__in=["invite", "join_cohort"]).count() == 2


@pytest.mark.parametrize(
    ("people", "field"),
    [
        ([{"email": "nora@example.org"}, {"email": "foo"}], "learners.1.email"),
        ([{"email": ""}], "learners.0.email"),
        ([{}], "learners.0.email"),
        ([{"email": "x" * 250 + "@example.org"}], "learners.0.email"),
        ([{"email": "a\0@example.org"}], "learners.0.email"),
        ([{"email": "a@example.org\nBcc: b@example.org"}], "learners.0.email"),
        ([{"email": "a@example.org", "name": "x" * 151}], "learners.0.name"),
        ([{"email": "a@example.org", "language": "xx"}], "learners.0.language"),
        ([3], "learners.0.non_field_errors"),
        ([], "learners"),
        ([{"email": f"a{n}@example.org"} for n in range(201)], "learners"),
        ({"email": "a@example.org"}, "learners"),
        (None, "learners"),
    ],
)
def test_one_wrong_address_and_nobody_is_added(
    client: APIClient, cohort: Cohort, people: Any, field: str
):
    answer = client.post(at(cohort), {"learners": people})

    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("body", [[], "x", None, {}, [{"email": "a@example.org"}]])
def test_what_is_no_list_of_people_is_told(client: APIClient, cohort: Cohort, body: Any):
    assert client.post(at(cohort), body).status_code == 400


def test_past_the_limit_of_a_day_nobody_is_added(
    client: APIClient, cohort: Cohort, owner: User, settings: Any
):
    settings.INVITATIONS_A_DAY = 1

    answer = add(client, cohort, owner.email, "a@example.org", "b@example.org")

    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "too_many_invitations"
    assert not CohortMember.objects.exists()
    assert not Invitation.objects.exists()
    assert outcomes(add(client, cohort, owner.email, "a@example.org")) == ["enrolled", "invited"]


def test_nobody_comes_into_a_cohort_that_is_over(client: APIClient, cohort: Cohort, owner: User):
    Cohort.objects.update(ends_on=in_days(-2), due_on=None)

    answer = add(client, cohort, owner.email)

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "cohort_ended")
    assert not CohortMember.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_same_list_twice_at_once_doubles_nobody():
    cohort, trainer = CohortFactory.create(), TrainerFactory.create()
    cohort.courses.add(CourseFactory.create())
    accounts = UserFactory.create_batch(3)
    guests = [Guest(one.email) for one in accounts] + [Guest("nora@example.org")]

    at_once(*[lambda: dispatch.bring_in(cohort=cohort, guests=guests, by=trainer)] * 3)

    assert CohortMember.objects.count() == Enrolment.objects.count() == 3
    assert Invitation.objects.count() == 1
    assert AuditEntry.objects.filter(action="join_cohort").count() == 3
    assert AuditEntry.objects.filter(action="invite").count() == 1


def test_who_is_taken_out_keeps_their_course(client: APIClient, cohort: Cohort, owner: User):
    CohortMemberFactory.create(cohort=cohort, learner=owner)
    enrolment = EnrolmentFactory.create(learner=owner, course=cohort.courses.get())
    address = at(cohort, f"learners/{owner.pk}/")

    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 404

    assert not CohortMember.objects.exists()
    assert Enrolment.objects.get() == enrolment
    assert AuditEntry.objects.filter(action="leave_cohort").count() == 1


@pytest.mark.parametrize("number", [0, 10**30])
def test_nobody_is_taken_out_who_is_not_there(client: APIClient, cohort: Cohort, number: int):
    CohortMemberFactory.create()

    assert client.delete(at(cohort, f"learners/{number}/")).status_code == 404
    assert CohortMember.objects.count() == 1


def extend(client: APIClient, cohort: Cohort, **told: Any) -> Any:
    fair = {"due_on": in_days(9).isoformat(), "reason": "Mission"}
    return client.post(at(cohort, "extensions/"), fair | told)


def test_a_learner_is_given_longer(client: APIClient, cohort: Cohort, owner: User, trainer: User):
    CohortMemberFactory.create(cohort=cohort, learner=owner)

    answer = extend(client, cohort, learner=owner.pk)

    granted = Extension.objects.get()
    row = {
        "id": granted.pk,
        "learner": {"id": owner.pk, "name": "Olga", "email": owner.email},
        "due_on": in_days(9).isoformat(),
        "reason": "Mission",
        "granted_by": "Tara",
    }
    assert answer.status_code == 201
    assert answer.json() == row | {"granted_at": answer.json()["granted_at"]}
    assert client.get(at(cohort, "extensions/")).json()["results"] == [answer.json()]


@pytest.mark.parametrize(
    ("told", "field", "code"),
    [
        ({"reason": ""}, "reason", "invalid"),
        ({"reason": "x" * 301}, "reason", "invalid"),
        ({"due_on": "soon"}, "due_on", "invalid"),
        ({"due_on": in_days(-1).isoformat()}, "due_on", "day_passed"),
        ({"due_on": in_days(1).isoformat()}, "due_on", "day_too_early"),
        ({"learner": 0}, "learner", "invalid"),
        ({"learner": 10**30}, "learner", "invalid"),
        ({"learner": 999_999_999}, "learner", "invalid"),
        ({"learner": None}, "learner", "invalid"),
    ],
)
def test_a_wrong_extension_is_told_and_none_is_given(
    client: APIClient, cohort: Cohort, owner: User, told: dict[str, Any], field: str, code: str
):
    CohortMemberFactory.create(cohort=cohort, learner=owner)

    answer = extend(client, cohort, **{"learner": owner.pk, **told})

    error = answer.json()["error"]
    assert (answer.status_code, error["code"], list(error["fields"])) == (400, code, [field])
    assert not Extension.objects.exists()


def test_nobody_of_another_cohort_is_given_longer_or_shown(client: APIClient, cohort: Cohort):
    elsewhere = ExtensionFactory.create()

    assert extend(client, cohort, learner=elsewhere.member.learner_id).status_code == 400
    assert client.get(at(cohort, "extensions/")).json()["results"] == []


def test_the_list_takes_as_many_queries_for_many(
    client: APIClient, cohort: Cohort, django_assert_num_queries: Any
):
    client.get(at(cohort, "extensions/"))
    for number in (1, 20):
        for _ in range(number):
            member = CohortMemberFactory.create(cohort=cohort)
            ExtensionFactory.create(member=member)
        with django_assert_num_queries(5):
            client.get(at(cohort, "extensions/"))


@pytest.mark.parametrize("what", ["progress", "certificates", "extensions"])
def test_a_look_at_a_list_of_learners_is_noted(
    client: APIClient, cohort: Cohort, trainer: User, what: str
):
    client.get(at(cohort, f"{what}/"))

    entry = AuditEntry.objects.get(action="look")
    assert (entry.actor, entry.target_id, entry.detail) == (
        trainer,
        str(cohort.pk),
        {"what": what},
    )


def test_bringing_in_many_takes_as_many_looks_as_one(
    client: APIClient, cohort: Cohort, django_assert_max_num_queries: Any
):
    add(client, cohort, "first@example.org")
    people = [f"guest{number}@example.org" for number in range(30)]
    rows = 2  # the audit entry and the time of the reminder, of each

    with django_assert_max_num_queries(30 + rows * len(people)):
        add(client, cohort, *people)


@pytest.mark.parametrize(
    ("role", "status"), [(Role.TRAINER, 404), (Role.LEARNER, 403), (None, 401)]
)
def test_others_do_nothing_with_a_cohort(
    cohort: Cohort, owner: User, role: Role | None, status: int
):
    CohortMemberFactory.create(cohort=cohort, learner=owner)
    other = api_client_of(UserFactory.create(role=role)) if role else APIClient()
    answers = [
        add(other, cohort, "a@example.org"),
        other.delete(at(cohort, f"learners/{owner.pk}/")),
        other.get(at(cohort, "extensions/")),
        extend(other, cohort, learner=owner.pk),
    ]

    assert {answer.status_code for answer in answers} == {status}
    assert CohortMember.objects.count() == 1
    assert not Invitation.objects.exists()
    assert not Extension.objects.exists()
