"""Brings people into a cohort by their addresses: who has an account at once, others by mail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from progress.models import Cohort, Invitation
from progress.services.enrolling import join_together
from progress.services.inviting import Guest, invite_within_limit
from progress.services.joining import refuse_where_over


class Outcome(models.TextChoices):
    """What became of an address."""

    ENROLLED = "enrolled", pgettext_lazy("state", "enrolled")
    ALREADY_IN = "already_in", _("in the group already")
    INVITED = "invited", pgettext_lazy("state", "invited")
    ALREADY_INVITED = "already_invited", _("invited within the last hour")
    CLOSED = "account_closed", _("the account is closed")


@dataclass(frozen=True, slots=True)
class Brought:
    """An address and what became of it."""

    email: str
    outcome: Outcome
    learner: int | None
    """The id of who has an account."""
    invitation: Invitation | None = None


@transaction.atomic
def bring_in(*, cohort: Cohort, guests: Sequence[Guest], by: User) -> list[Brought]:
    """Enrol those who have an account, invite the others; the answers come in the same order.

    Raises CohortEnded and TooManyInvitations, and nothing is done.
    """
    held = Cohort.objects.select_for_update(no_key=True).get(pk=cohort.pk)
    refuse_where_over(held)
    emails = {guest.email for guest in guests}
    accounts = {one.email: one for one in User.objects.filter(email__in=emails)}
    inside = set(
        held.members.filter(learner__in=accounts.values()).values_list("learner", flat=True)
    )
    new = [one for one in accounts.values() if one.pk not in inside and one.is_active]
    join_together(learners=new, cohort=held, by=by)
    others = [guest for guest in guests if guest.email not in accounts]
    invited = invite_within_limit(cohort=held, guests=others, by=by) if others else []
    invitations = {one.email: one for one in invited if one is not None}
    return [_tell(guest.email, accounts, inside, invitations) for guest in guests]


def _tell(
    email: str,
    accounts: Mapping[str, User],
    inside: set[int],
    invitations: Mapping[str, Invitation],
) -> Brought:
    user = accounts.get(email)
    if user is None:
        invitation = invitations[email]
        is_new = invitation.queued_at is None
        outcome = Outcome.INVITED if is_new else Outcome.ALREADY_INVITED
        return Brought(email, outcome, None, invitation)
    if user.pk in inside:
        return Brought(email, Outcome.ALREADY_IN, user.pk)
    return Brought(email, Outcome.ENROLLED if user.is_active else Outcome.CLOSED, user.pk)
