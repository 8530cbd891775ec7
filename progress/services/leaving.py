"""Takes learners out of cohorts."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from progress.models import Cohort, CohortMember


@transaction.atomic
def leave_cohort(*, member: CohortMember, by: User | None) -> None:
    """Take a learner's place in a cohort away; their enrolments and progress stay."""
    record("leave_cohort", member, by=by, learner=member.learner_id, cohort=member.cohort_id)
    member.delete()


@transaction.atomic
def take_out(*, cohort: Cohort, learner: int, by: User) -> bool:
    """Take a learner (by id) out of a cohort; tell whether they were in it."""
    member = cohort.members.select_for_update().filter(learner=learner).first()
    if member is not None:
        leave_cohort(member=member, by=by)
    return member is not None
