"""Does what an import of learners was looked at for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from progress.errors import RosterExpired, RosterHasErrors
from progress.models import Cohort, ImportStep, RosterImport
from progress.queries.rosters import PlannedLine, plan_lines
from progress.services.enrolling import join_together
from progress.services.inviting import Guest, invite_all
from progress.services.joining import refuse_where_over


@transaction.atomic
def apply_roster(*, roster: RosterImport, skip_errors: bool, by: User) -> RosterImport:
    """Put those who have an account into the cohort and invite the others; once, all or nobody.

    Applied again, it changes nothing. Nobody leaves the cohort by it. The cohort is held, so that
    two imports at the same time come one after the other. Raises RosterExpired, CohortEnded and,
    where lines have errors that are not to be skipped, RosterHasErrors.
    """
    locked = RosterImport.objects.select_for_update(of=("self",)).filter(pk=roster.pk).first()
    if locked is None or locked.is_expired:
        raise RosterExpired
    if locked.applied_at is not None:
        return locked
    if locked.problems and not skip_errors:
        raise RosterHasErrors
    cohort = Cohort.objects.select_for_update(no_key=True).get(pk=locked.cohort_id)
    refuse_where_over(cohort)
    planned = plan_lines(cohort, locked.lines)
    _enrol(cohort, planned, by)
    _invite(cohort, planned, by)
    return _close(locked, planned, by)


def _enrol(cohort: Cohort, planned: Iterable[PlannedLine], by: User) -> None:
    ids = [one.learner for one in planned if one.learner and one.step == ImportStep.ENROL]
    join_together(learners=User.objects.filter(pk__in=ids), cohort=cohort, by=by)


def _invite(cohort: Cohort, planned: Iterable[PlannedLine], by: User) -> None:
    guests = [
        Guest(one.email, one.name, one.language) for one in planned if one.step == ImportStep.INVITE
    ]
    invite_all(cohort=cohort, guests=guests, by=by)


def _close(roster: RosterImport, planned: Iterable[PlannedLine], by: User) -> RosterImport:
    """Note what was done with each line."""
    roster.lines = [
        {name: value for name, value in asdict(one).items() if name != "learner"} for one in planned
    ]
    roster.applied_at = timezone.now()
    roster.save(update_fields=["lines", "applied_at"])
    counts = Counter(one.step.value for one in planned)
    record("apply_roster", roster, by=by, cohort=roster.cohort_id, **counts)
    return roster
