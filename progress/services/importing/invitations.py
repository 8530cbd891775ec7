"""Asks many people without an account to join a cohort."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record_each
from progress.models import Cohort, Invitation
from progress.queries.rosters import PlannedLine

VALID_FOR = timedelta(days=14)
UNSENT: dict[str, Any] = {
    "sent_at": None,
    "accepted_at": None,
    "accepted_by": None,
    "queued_at": None,
    "tries": 0,
    "failures": 0,
    "parked_at": None,
    "last_error": "",
}
"""A row that waits for its mail as a new one does."""


@transaction.atomic
def invite_all(
    *, cohort: Cohort, guests: Iterable[PlannedLine], language: str, by: User | None
) -> None:
    """Invite people to a cohort; an invitation that is there already is sent anew.

    The language is for those of whom none is known. In two queries for many as for one; the sweep
    reminds the workers of the rows, some hundreds at a time, so that no request waits for that.
    """
    shared = {"cohort": cohort, "invited_by": by, "expires_at": timezone.now() + VALID_FOR}
    invitations = [
        Invitation(
            email=guest.email,
            name=guest.name,
            language=guest.language or language,
            **shared,
            **UNSENT,
        )
        for guest in guests
    ]
    Invitation.objects.bulk_create(
        invitations,
        update_conflicts=True,
        unique_fields=["cohort", "email"],
        update_fields=["name", "language", "invited_by", "expires_at", *UNSENT],
    )
    record_each("invite", ((one, {"cohort": cohort.pk}) for one in invitations), by=by)
