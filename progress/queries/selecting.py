"""Which learners of a cohort are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from progress.models import Cohort, CohortMember
from progress.queries.facts import Facts, read_facts
from progress.queries.learner_rows import last_change
from progress.queries.verdicts import Judge, Reason, Status


@dataclass(frozen=True, slots=True)
class Wanted:
    """What learners are asked for; nothing of it: all of them."""

    search: str = ""
    """In the name or the address."""
    status: Status | None = None
    since: datetime | None = None
    """Only rows that changed since then."""
    reason: Reason | None = None
    """Only who is at risk by it."""


def place_members(cohort: Cohort) -> QuerySet[CohortMember, Any]:
    """Select a cohort's members with their learners and `place`: unique, and in order of names."""
    placed = cohort.members.annotate(place=F("learner__sorted_as"))
    return placed.select_related("learner").order_by("place")


def search_members(members: QuerySet[CohortMember, Any], said: str) -> QuerySet[CohortMember, Any]:
    """Select those whose name or address holds what is said; all of them where nothing is."""
    if not said:
        return members
    return members.filter(Q(learner__name__icontains=said) | Q(learner__email__icontains=said))


def select_members(judge: Judge, wanted: Wanted) -> QuerySet[CohortMember, Any]:
    """Select the members that are asked for.

    Status and changes are counted for the whole cohort, which takes sums and no single results.
    """
    members = search_members(place_members(judge.outline.cohort), wanted.search)
    if wanted.status or wanted.reason or wanted.since:
        members = members.filter(pk__in=_count_out(judge, wanted, members))
    return members


def _count_out(judge: Judge, wanted: Wanted, members: QuerySet[CohortMember, Any]) -> list[int]:
    rows = list(members.select_related(None).only("cohort", "learner", "joined_at").order_by())
    facts = read_facts(judge.outline, [row.learner_id for row in rows])
    return [row.pk for row in rows if _fits(judge, wanted, row, facts[row.learner_id])]


def _fits(judge: Judge, wanted: Wanted, member: CohortMember, facts: Facts) -> bool:
    if wanted.since and last_change(member, facts) < wanted.since:
        return False
    verdict = judge.judge(member, facts)
    if wanted.status and verdict.status != wanted.status:
        return False
    return wanted.reason is None or wanted.reason in verdict.reasons
