from __future__ import annotations

from functools import partial

import pytest

from accounts.models import AuditEntry, User
from progress.models import Cohort, CohortMember, Enrolment, Invitation
from progress.services.importing.applying import apply_roster
from tests.at_once import at_once
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory
from tests.progress.services.importing.bringing import bring, done

pytestmark = pytest.mark.django_db(transaction=True)

GUESTS = [f"guest{number}@example.org" for number in range(20)]


@pytest.fixture
def trainer() -> User:
    return TrainerFactory.create()


@pytest.fixture
def emails() -> list[str]:
    return [user.email for user in UserFactory.create_batch(20)] + GUESTS


def cohort_on(*courses: object) -> Cohort:
    cohort = CohortFactory.create()
    cohort.courses.set(courses)
    return cohort


def test_an_import_that_is_applied_twice_at_once_is_applied_once(trainer: User, emails: list[str]):
    roster = bring(cohort_on(CourseFactory.create()), trainer, *emails)
    apply = partial(apply_roster, roster=roster, skip_errors=False, by=trainer)

    said = [done(applied) for applied in at_once(apply, apply)]

    assert said == [["enrol"] * 20 + ["invite"] * 20] * 2
    assert CohortMember.objects.count() == Enrolment.objects.count() == 20
    assert Invitation.objects.count() == 20
    assert AuditEntry.objects.filter(action="apply_roster").count() == 1
    assert AuditEntry.objects.filter(action="join_cohort").count() == 20


def test_two_files_with_the_same_people_at_once_double_nothing(trainer: User, emails: list[str]):
    cohort = cohort_on(CourseFactory.create())
    rosters = [bring(cohort, trainer, *emails), bring(cohort, trainer, *reversed(emails))]

    said = at_once(
        *(partial(apply_roster, roster=one, skip_errors=False, by=trainer) for one in rosters)
    )

    assert sorted({step for one in said for step in done(one)}) == [
        *("already_in", "already_invited", "enrol", "invite")
    ]
    assert CohortMember.objects.count() == Invitation.objects.count() == 20
    assert AuditEntry.objects.filter(action="invite").count() == 20


def test_two_cohorts_on_one_course_at_once_enrol_everybody_once(trainer: User, emails: list[str]):
    course = CourseFactory.create()
    rosters = [
        bring(cohort_on(course), trainer, *emails),
        bring(cohort_on(course), trainer, *reversed(emails)),
    ]

    said = at_once(
        *(partial(apply_roster, roster=one, skip_errors=False, by=trainer) for one in rosters)
    )

    assert [one.applied_at is not None for one in said] == [True, True]
    assert CohortMember.objects.count() == Invitation.objects.count() == 40
    assert Enrolment.objects.count() == 20
