"""Takes learners out of cohorts."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from progress.models import CohortMember


@transaction.atomic
def leave_cohort(*, member: CohortMember, by: User | None) -> None:
    """Take a learner's place in a cohort away; their enrolments and progress stay."""
    record("leave_cohort", member, by=by, learner=member.learner_id, cohort=member.cohort_id)
    member.delete()
