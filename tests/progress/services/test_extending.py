from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import AuditEntry
from progress.errors import ChangeRefused, DayPassed, DayTooEarly, NoReason, ReasonTooLong
from progress.models import CohortMember, Extension
from progress.queries.deadlines import due_dates
from progress.services.extending import extend_deadline
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory

pytestmark = pytest.mark.django_db


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(number)


@pytest.fixture
def member() -> CohortMember:
    made: CohortMember = CohortMemberFactory.create(cohort=CohortFactory(due_on=in_days(3)))
    return made


def extend(member: CohortMember, **told: Any) -> Extension:
    fair = {"due_on": in_days(9), "reason": " Mission ", "by": TrainerFactory.create()}
    return extend_deadline(member=member, **{**fair, **told})


def test_a_learner_gets_longer_and_the_audit_log_says_who_gave_it(member: CohortMember):
    granted = extend(member)

    assert due_dates([member.cohort_id], [member.learner_id]) == {
        (member.cohort_id, member.learner_id): in_days(9)
    }
    entry = AuditEntry.objects.get(action="extend_deadline")
    assert (granted.reason, entry.actor) == ("Mission", granted.granted_by)
    assert entry.detail["learner"] == member.learner_id


def test_the_days_before_stay_on_record_and_the_cohorts_own_day_takes_them_back(
    member: CohortMember,
):
    extend(member)
    extend(member, due_on=in_days(3))

    assert Extension.objects.count() == 2
    assert due_dates([member.cohort_id], [member.learner_id]) == {
        (member.cohort_id, member.learner_id): in_days(3)
    }


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"reason": ""}, NoReason),
        ({"reason": "  \n"}, NoReason),
        ({"reason": "x" * 301}, ReasonTooLong),
        ({"due_on": in_days(-1)}, DayPassed),
        ({"due_on": in_days(2)}, DayTooEarly),
    ],
)
def test_what_will_not_do_is_refused_and_nothing_is_kept(
    member: CohortMember, told: dict[str, Any], refusal: type[ChangeRefused]
):
    with pytest.raises(refusal) as refused:
        extend(member, **told)

    assert refused.value.field in told
    assert not Extension.objects.exists()
    assert not AuditEntry.objects.exists()


def test_today_is_not_too_late_for_a_cohort_without_a_day():
    assert extend(CohortMemberFactory.create(), due_on=in_days(0)).due_on == in_days(0)
