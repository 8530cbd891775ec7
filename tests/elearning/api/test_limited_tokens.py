"""What a token is not for, at each address and method of the API.

Tokens limited to cohorts have a table of their own, `limits.toml`: a line that is in
`permissions.toml` and not there fails here, so that somebody decides. Which learners they never
hear of is looked for in what the addresses say.
"""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from rest_framework.test import APIClient
from rest_framework.views import APIView

from accounts.api.authentication import ApiTokenAuthentication
from accounts.models import User
from accounts.services.tokens import Limits
from progress.models import Cohort
from progress.services.tokens import make_token
from tests.elearning.api.school import School
from tests.elearning.api.table import API, NAME, TABLE, VALUES, Line
from tests.elearning.api.test_permissions import PUBLIC, write
from tests.factories.accounts import UserFactory
from tests.factories.progress import CertificateFactory, CohortMemberFactory, EnrolmentFactory
from tests.guards.addresses import addresses

pytestmark = pytest.mark.django_db

SAFE = {"GET", "HEAD", "OPTIONS"}
OUTSIDE = "Oscar-of-elsewhere"
"""A learner on the same course whom no cohort of the token holds."""


def read_limits() -> dict[str, list[int]]:
    told = tomllib.loads(Path(__file__).with_name("limits.toml").read_text())
    return {" ".join(line.split()): statuses for line, statuses in told.items()}


LIMITS = read_limits()


def client_with(user: User, limits: Limits) -> APIClient:
    issued = make_token(user=user, by=None, limits=limits)
    return APIClient(HTTP_AUTHORIZATION=f"Token {issued.token}")


def limited_clients(school: School) -> list[Client]:
    """Make clients with the tokens that the columns of the table stand for."""
    own = school.cohort
    other = Cohort.objects.exclude(pk=own.pk).get()
    gone: Cohort = Cohort.objects.create(name="Gone")
    admin, trainer = school.people["admin"], school.people["trainer"]
    asked = [(trainer, own), (admin, own), (admin, other), (admin, gone)]
    clients: list[Client] = [
        client_with(user, Limits(cohorts=(cohort.pk,))) for user, cohort in asked
    ]
    gone.delete()
    return clients


def ask(client: Client, line: Line, school: School) -> tuple[int, str]:
    """Ask, and let nothing come of it; return the status and the code of an error."""
    with transaction.atomic():
        content_type, body = write(line, school)
        answer = client.generic(line.method, line.path, body, content_type=content_type)
        read(answer)  # a file is closed once it is read
        transaction.set_rollback(True)
    told = answer.json() if "json" in answer.headers.get("Content-Type", "") else {}
    return answer.status_code, told["error"]["code"] if "error" in told else ""


def test_each_line_of_the_permissions_is_decided_for_limited_tokens_and_no_other():
    assert LIMITS.keys() == {line.name for line in TABLE}


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line.name)
def test_a_token_limited_to_cohorts_gets_what_the_table_says(school: School, line: Line):
    answers = [ask(client, line, school) for client in limited_clients(school)]

    assert [status for status, _ in answers] == LIMITS[line.name]
    assert {code for status, code in answers if status == 403} <= {"limited_token"}


@pytest.mark.parametrize("line", TABLE, ids=lambda line: line.name)
@pytest.mark.parametrize("person", ["owner", "trainer", "admin"])
def test_a_read_only_token_reads_what_its_owner_may_and_changes_nothing(
    school: School, line: Line, person: str
):
    user = school.people[person]
    read_only = client_with(user, Limits(is_read_only=True))

    got = ask(read_only, line, school)

    if line.method in SAFE:
        assert got == ask(school.client_of(person), line, school)
    else:
        assert got == (403, "read_only_token")


def test_a_read_only_token_may_ask_for_heads_and_options(school: School):
    client = client_with(school.people["trainer"], Limits(is_read_only=True))
    address = f"{API}cohorts/{school.cohort.pk}/progress/"

    assert client.head(address).status_code == 200
    assert client.options(address).status_code == 200


def test_a_head_is_refused_where_its_get_is(school: School):
    client = client_with(school.people["admin"], Limits(cohorts=(school.cohort.pk,)))

    assert client.head(f"{API}quizzes/law/statistics/").status_code == 403
    assert client.head(f"{API}cohorts/").status_code == 200


@pytest.mark.parametrize("person", ["trainer", "admin"])
@pytest.mark.parametrize("form", ["", "?format=csv"])
def test_a_limited_token_hears_of_nobody_outside_its_cohorts(
    school: School, person: str, form: str
):
    course = school.cohort.courses.get()
    other = Cohort.objects.exclude(pk=school.cohort.pk).get()
    other.courses.add(course)
    other.trainers.add(school.people["trainer"])
    outside = UserFactory.create(name=OUTSIDE, email=f"{OUTSIDE.lower()}@example.org")
    EnrolmentFactory.create(learner=outside, course=course)
    CohortMemberFactory.create(cohort=other, learner=outside)
    CertificateFactory.create(learner=outside, course=course)
    user = school.people[person]
    limited = client_with(user, Limits(cohorts=(school.cohort.pk,)))
    unlimited = client_with(user, Limits())
    asked = paths_of([school.cohort.pk, other.pk], [school.people["owner"].pk, outside.pk])

    heard = {path for path in asked if hears(limited, path + form)}
    would_hear = {path for path in asked if hears(unlimited, path + form)}

    assert heard == set()
    assert f"{API}cohorts/{other.pk}/progress/" in would_hear


def paths_of(cohorts: list[int], learners: list[int]) -> set[str]:
    """Write all addresses that are read, with each of the cohorts and learners."""
    return {
        API + NAME.sub(lambda name: str(values[name[1]]), line.address)  # noqa: B023  # used here
        for cohort, learner in product(cohorts, learners)
        for values in [{**VALUES, "cohort": cohort, "learner": learner}]
        for line in TABLE
        if line.method == "GET"
    } - PUBLIC


def hears(client: Client, address: str) -> bool:
    return OUTSIDE.lower().encode() in read(client.get(address)).lower()


def read(answer: Any) -> bytes:
    return b"".join(answer) if answer.streaming else bytes(answer.content)


def test_a_limited_token_lists_its_cohorts_and_the_quizzes_of_their_courses(school: School):
    own, other = Cohort.objects.order_by("pk")
    admin = school.people["admin"]

    listed = {
        cohort.pk: (
            [row["id"] for row in client.get(f"{API}cohorts/").json()["results"]],
            [row["slug"] for row in client.get(f"{API}quizzes/").json()["results"]],
        )
        for cohort in (own, other)
        for client in [client_with(admin, Limits(cohorts=(cohort.pk,)))]
    }

    assert listed == {own.pk: ([own.pk], ["law"]), other.pk: ([other.pk], [])}


def test_a_limited_token_reaches_no_cohort_that_its_owner_trains_no_more(school: School):
    trainer = school.people["trainer"]
    client = client_with(trainer, Limits(cohorts=(school.cohort.pk,)))
    address = f"{API}cohorts/{school.cohort.pk}/"
    before = client.get(address).status_code

    school.cohort.trainers.remove(trainer)

    assert (before, client.get(address).status_code) == (200, 404)


def test_every_address_of_the_api_takes_tokens_or_nobodys_sign_in():
    """A view with a sign-in of its own would not hold tokens to their limits."""
    views: dict[str, type[APIView]] = {
        known.route: known.view.cls  # type: ignore[attr-defined]
        for known in addresses()
        if known.route.startswith(API)
    }
    without = {
        route
        for route, view in views.items()
        if ApiTokenAuthentication not in view.authentication_classes
    }

    assert without == PUBLIC
