from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from accounts.services.tokens import create_token
from progress.models import Certificate, Cohort
from progress.services.certificates.revoking import revoke_certificate
from progress.services.certificates.signing import sign_number
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CertificateFactory, CohortFactory, CohortMemberFactory

pytestmark = pytest.mark.django_db


def get(user: User | None, cohort: Cohort, query: str = "") -> Any:
    token = {"authorization": f"Token {create_token(user=user)}"} if user else {}
    return Client(headers=token).get(f"/api/v1/cohorts/{cohort.pk}/certificates/{query}")


@pytest.fixture
def trainer() -> User:
    return TrainerFactory.create(name="Tara")


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    cohort = CohortFactory.create()
    cohort.trainers.add(trainer)
    cohort.courses.add(CourseFactory.create(slug="law", title="Law"))
    return cohort


def certified(cohort: Cohort, name: str) -> Certificate:
    learner = UserFactory.create(name=name)
    CohortMemberFactory.create(cohort=cohort, learner=learner)
    return CertificateFactory.create(learner=learner, course=cohort.courses.get())


def test_a_trainer_reads_the_certificates_of_their_learners(trainer: User, cohort: Cohort) -> None:
    certificate = certified(cohort, "Lena")

    answer = get(trainer, cohort)

    assert answer.status_code == 200
    (row,) = answer.json()["results"]
    learner = certificate.learner
    assert row.pop("issued_at")
    assert row == {
        "number": sign_number(certificate.number),
        "learner": {"id": learner.pk, "name": "Lena", "email": learner.email},
        "course": {"slug": "law", "title": "Law"},
        "name_on_it": "Lena",
        "completed_on": certificate.completed_on.isoformat(),
        "validity": "valid",
        "revoked_at": None,
        "revoked_because": "",
    }


def test_what_is_revoked_and_replaced_says_so(trainer: User, cohort: Cohort) -> None:
    certificate = certified(cohort, "Lena")
    revoke_certificate(certificate=certificate, because="A mistake", by=trainer)
    (row,) = get(trainer, cohort).json()["results"]
    assert (row["validity"], row["revoked_because"]) == ("revoked", "A mistake")
    assert row["revoked_at"]

    CertificateFactory.create(
        learner=certificate.learner, course=certificate.course, replaces=certificate
    )

    states = [row["validity"] for row in get(trainer, cohort).json()["results"]]
    assert states == ["valid", "replaced"]


def test_what_belongs_to_another_course_or_cohort_stays_out(trainer: User, cohort: Cohort) -> None:
    lena = certified(cohort, "Lena").learner
    CertificateFactory.create(learner=lena)
    CertificateFactory.create(course=cohort.courses.get())
    other = CohortFactory.create()
    CohortMemberFactory.create(cohort=other, learner=lena)

    assert len(get(trainer, cohort).json()["results"]) == 1


@pytest.mark.parametrize(
    ("make", "status"),
    [
        (lambda: None, 401),
        (UserFactory.create, 403),
        (TrainerFactory.create, 404),
        (AdminFactory.create, 200),
    ],
)
def test_who_may_read_them(cohort: Cohort, make: Any, status: int) -> None:
    answer = get(make(), cohort)

    assert answer.status_code == status
    assert status == 200 or answer.json()["error"]["code"]


def test_of_five_it_asks_as_often_as_of_fifty(trainer: User, cohort: Cohort) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            get(trainer, cohort, "?page_size=200")
        return len(captured)

    for number in range(5):
        certified(cohort, f"Learner {number}")
    asked()  # that somebody looked is noted once an hour
    few = asked()
    for number in range(45):
        certified(cohort, f"Other {number}")

    assert asked() == few


@pytest.mark.parametrize("query", ["?page=x", "?page=0", "?page_size=-1", "?cursor=x", "?a=%00"])
def test_nonsense_in_the_query_is_never_a_fault(trainer: User, cohort: Cohort, query: str) -> None:
    assert get(trainer, cohort, query).status_code in {200, 400, 404}
