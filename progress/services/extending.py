"""Gives learners longer than their cohort."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from accounts.services.snapshots import snapshot
from progress.errors import DayPassed, DayTooEarly, NoReason, ReasonTooLong
from progress.models import CohortMember, Extension
from progress.queries.deadlines import find_own_due

LONGEST_REASON = 300


@transaction.atomic
def extend_deadline(*, member: CohortMember, due_on: date, reason: str, by: User) -> Extension:
    """Give a learner until another day; what was granted before stays on record.

    The cohort's own day takes an extension back. Raises ChangeRefused.
    """
    check_extension(member=member, due_on=due_on, reason=reason)
    before = member.extensions.order_by("-granted_at", "-pk").first()
    granted = Extension.objects.create(
        member=member, due_on=due_on, reason=reason.strip(), granted_by=by
    )
    record(
        "extend_deadline",
        granted,
        by=by,
        learner=member.learner_id,
        cohort=member.cohort_id,
        before=snapshot(before, ["due_on"]) if before else {},
        after=snapshot(granted, ["due_on"]),
        reason=granted.reason,
    )
    return granted


def check_extension(*, member: CohortMember, due_on: date, reason: str) -> None:
    """Raise ChangeRefused where a day or a reason will not do."""
    if not reason.strip():
        raise NoReason
    if len(reason.strip()) > LONGEST_REASON:
        raise ReasonTooLong
    if due_on < timezone.localdate():
        raise DayPassed
    own = find_own_due(member.cohort)
    if own is not None and due_on < own:
        raise DayTooEarly
