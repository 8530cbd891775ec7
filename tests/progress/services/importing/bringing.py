"""Brings learners into a cohort as a trainer does."""

from __future__ import annotations

from django.core.files.base import ContentFile

from accounts.models import User
from progress.models import Cohort, RosterImport
from progress.queries.rosters import read_preview
from progress.services.importing.applying import apply_roster
from progress.services.importing.previewing import preview_roster


def bring(cohort: Cohort, by: User, *emails: str) -> RosterImport:
    """Preview a file of addresses."""
    text = "\n".join(["email", *emails])
    return preview_roster(cohort=cohort, file=ContentFile(text.encode(), "people.csv"), by=by)


def apply(cohort: Cohort, by: User, *emails: str, skip_errors: bool = False) -> list[str]:
    """Preview a file of addresses, apply it and say what was done with each."""
    roster = bring(cohort, by, *emails)
    return done(apply_roster(roster=roster, skip_errors=skip_errors, by=by))


def done(roster: RosterImport) -> list[str]:
    """Say what is done with each line."""
    return [line.step.value for line in read_preview(roster).lines]
