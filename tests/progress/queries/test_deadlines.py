from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from progress.queries.deadlines import due_dates, find_deadline
from tests.factories.accounts import UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, ExtensionFactory

pytestmark = pytest.mark.django_db

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("told", "extended", "due"),
    [
        ({}, [], None),
        ({"ends_on": JUNE}, [], JUNE),
        ({"due_on": MAY, "ends_on": JUNE}, [], MAY),
        ({"due_on": MAY}, [JUNE], JUNE),
        ({"due_on": MAY}, [JULY, JUNE], JUNE),  # the newest counts
        ({"due_on": JULY}, [JUNE], JULY),  # the cohort has longer by now
        ({}, [JUNE], JUNE),
    ],
)
def test_a_learner_has_the_cohorts_day_or_a_later_one_of_their_own(
    told: dict[str, Any], extended: list[date], due: date | None
):
    member = CohortMemberFactory.create(cohort=CohortFactory(**told))
    for day in extended:
        ExtensionFactory.create(member=member, due_on=day)

    found = due_dates([member.cohort_id], [member.learner_id])

    assert found.get((member.cohort_id, member.learner_id)) == due


def test_the_days_of_many_learners_take_one_query(django_assert_num_queries: Any):
    cohort = CohortFactory.create(due_on=MAY)
    members = CohortMemberFactory.create_batch(12, cohort=cohort)
    ExtensionFactory.create(member=members[3], due_on=JUNE)
    stranger = UserFactory.create()
    learners = [member.learner_id for member in members]

    with django_assert_num_queries(1):
        found = due_dates([cohort.pk], [*learners, stranger.pk])

    days = dict.fromkeys(learners, MAY) | {members[3].learner_id: JUNE}
    assert found == {(cohort.pk, learner): day for learner, day in days.items()}


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(number)


@pytest.mark.parametrize(
    ("days", "shown"), [([], None), ([-9, -2], -2), ([-2, 5, 9], 5), ([0, 5], 0)]
)
def test_the_next_day_of_ones_cohorts_is_shown_else_the_last(
    owner: User, days: list[int], shown: int | None
):
    course = CourseFactory.create()
    for number in days:
        cohort = CohortFactory.create(due_on=in_days(number))
        cohort.courses.add(course)
        CohortMemberFactory.create(cohort=cohort, learner=owner)
    elsewhere = CohortFactory.create(due_on=in_days(1))
    CohortMemberFactory.create(cohort=elsewhere, learner=owner)

    deadline = find_deadline(owner, course.slug)

    assert (deadline and deadline.days) == shown


def test_an_extension_is_ones_own(owner: User, colleague: User):
    cohort = CohortFactory.create(due_on=in_days(2))
    cohort.courses.add(CourseFactory.create(slug="law"))
    mine, theirs = (
        CohortMemberFactory.create(cohort=cohort, learner=one) for one in (owner, colleague)
    )
    ExtensionFactory.create(member=mine, due_on=in_days(9))

    found = [find_deadline(one, "law") for one in (owner, theirs.learner)]

    assert [(one.days, one.is_extended) for one in found if one] == [(9, True), (2, False)]
