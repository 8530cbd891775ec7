"""Asks many people without an account to join a cohort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record_each
from progress.models import Cohort, Invitation

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


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to be invited: the address in small letters, and what is known beside it."""

    email: str
    name: str = ""
    language: str = ""
    """Empty: that of the cohort's courses."""


@transaction.atomic
def invite_all(*, cohort: Cohort, guests: Sequence[Guest], by: User | None) -> None:
    """Invite people to a cohort; an invitation that is there already is sent anew.

    In as many queries for many as for one; the sweep reminds the workers of the rows, some
    hundreds at a time, so that no request waits for that.
    """
    shared = {"cohort": cohort, "invited_by": by, "expires_at": timezone.now() + VALID_FOR}
    usual = _find_language(cohort)
    invitations = [
        Invitation(
            email=guest.email,
            name=guest.name,
            language=guest.language or usual,
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


def _find_language(cohort: Cohort) -> str:
    """Choose the language of a mail to somebody of whom none is known: that of the courses."""
    spoken = cohort.courses.order_by("pk").values_list("language", flat=True)
    known = dict(settings.LANGUAGES)
    return next((language for language in spoken if language in known), settings.LANGUAGE_CODE)
