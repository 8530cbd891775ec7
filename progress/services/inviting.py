"""Invites people to a cohort by mail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record, record_each
from progress.errors import TooManyInvitations
from progress.models import Cohort, Invitation
from progress.queries.invitations import DEED, count_sent_today, link_of
from progress.services.joining import refuse_where_over
from progress.services.letters import send_letter, site_language

TERM = timedelta(days=14)
"""How long an invitation may be accepted."""
QUIET = timedelta(hours=1)
"""Nobody gets the same invitation twice within it, whoever presses a button twice."""
UNSENT: Mapping[str, Any] = {
    "sent_at": None,
    "queued_at": None,
    "parked_at": None,
    "tries": 0,
    "failures": 0,
    "last_error": "",
    "accepted_at": None,
    "accepted_by": None,
}
"""How an invitation stands before it is sent."""
TOLD = ("name", "language", "invited_by", "invited_at", "expires_at")


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to be invited: an address, and what is known beside it."""

    email: str
    """In small letters."""
    name: str = ""
    language: str = ""
    """Empty: that of the cohort's courses."""


def invite(
    *, cohort: Cohort, email: str, name: str, language: str, by: User | None
) -> Invitation | None:
    """Invite an address; one that was invited before gets a new term and another mail.

    None where somebody with this address is in the cohort already. Raises CohortEnded.
    """
    guest = Guest(email.strip().lower(), name, language)
    return invite_all(cohort=cohort, guests=[guest], by=by)[0]


@transaction.atomic
def invite_within_limit(
    *, cohort: Cohort, guests: Sequence[Guest], by: User
) -> list[Invitation | None]:
    """Invite people as `invite_all` does, so many a day as the settings allow.

    Raises TooManyInvitations, and nobody of these is invited.
    """
    User.objects.select_for_update(no_key=True).get(pk=by.pk)  # two requests count in turn
    invited = invite_all(cohort=cohort, guests=guests, by=by)
    if count_sent_today(by) > settings.INVITATIONS_A_DAY:
        raise TooManyInvitations
    return invited


@transaction.atomic
def invite_all(
    *, cohort: Cohort, guests: Sequence[Guest], by: User | None
) -> list[Invitation | None]:
    """Invite people, each address once; none for those who are in the cohort.

    Raises CohortEnded. As many queries find out about many as about one.
    """
    cohort = Cohort.objects.select_for_update(no_key=True).get(pk=cohort.pk)
    refuse_where_over(cohort)
    emails = {guest.email for guest in guests}
    inside = cohort.members.filter(learner__email__in=emails)
    emails -= set(inside.values_list("learner__email", flat=True))
    outside = {guest.email: guest for guest in guests if guest.email in emails}
    known = {one.email: one for one in cohort.invitations.filter(email__in=emails)}
    again = [one for one in known.values() if _may_be_sent_again(one)]
    _renew(again, outside, by)
    new = _make(cohort, [outside[email] for email in outside if email not in known], by)
    record_each(DEED, ((one, {"cohort": cohort.pk}) for one in (*again, *new)), by=by)
    known |= {one.email: one for one in new}
    return [known.get(guest.email) for guest in guests]


def _may_be_sent_again(invitation: Invitation) -> bool:
    now = timezone.now()
    is_over = bool(invitation.accepted_at) or invitation.expires_at <= now
    return is_over or invitation.invited_at <= now - QUIET


def _renew(invitations: list[Invitation], guests: Mapping[str, Guest], by: User | None) -> None:
    """Give invitations a new term and let them wait to be sent, also those that were set aside."""
    now = timezone.now()
    for invitation in invitations:
        guest = guests[invitation.email]
        told = {
            "name": guest.name or invitation.name,
            "language": site_language(guest.language or invitation.language),
            "invited_by": by,
            "invited_at": now,
            "expires_at": now + TERM,
        }
        for field, value in {**UNSENT, **told}.items():
            setattr(invitation, field, value)
    Invitation.objects.bulk_update(invitations, [*UNSENT, *TOLD])


def _make(cohort: Cohort, guests: Sequence[Guest], by: User | None) -> list[Invitation]:
    usual = _find_language(cohort)
    return Invitation.objects.bulk_create(
        Invitation(
            cohort=cohort,
            email=guest.email,
            name=guest.name,
            language=site_language(guest.language or usual),
            invited_by=by,
            expires_at=timezone.now() + TERM,
        )
        for guest in guests
    )


def _find_language(cohort: Cohort) -> str:
    """Choose the language of a mail to somebody of whom none is known: that of the courses."""
    known = dict(settings.LANGUAGES)
    spoken = cohort.courses.order_by("pk").values_list("language", flat=True)
    return next((one for one in spoken if one in known), settings.LANGUAGE_CODE)


@transaction.atomic
def withdraw(*, invitation: Invitation, by: User) -> None:
    """Take an invitation back: its link opens nothing any more."""
    record("withdraw_invitation", invitation, by=by, cohort=invitation.cohort_id)
    invitation.delete()


def send_invitation(invitation: Invitation) -> None:
    """Send the mail of an invitation; its term begins now.

    Whoever came into the cohort meanwhile gets none.
    """
    cohort, rows = invitation.cohort, Invitation.objects.filter(pk=invitation.pk)
    inside = cohort.members.filter(learner__email=invitation.email).first()
    if inside is not None:
        rows.update(accepted_at=timezone.now(), accepted_by=inside.learner_id)
        return
    until = timezone.now() + TERM
    send_letter(
        template="invitation",
        to=invitation.email,
        language=invitation.language,
        told={
            "cohort": cohort,
            "courses": list(cohort.courses.filter(is_published=True)),
            "inviter": invitation.invited_by and invitation.invited_by.name,
            "link": link_of(invitation),
            "until": until,
        },
    )
    rows.update(sent_at=timezone.now(), expires_at=until)
