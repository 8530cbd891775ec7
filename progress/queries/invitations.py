"""Invitations by their links, and how many somebody sent."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import AuditEntry, User
from progress.errors import InvitationForged
from progress.models import Invitation

SIGNER = Signer(salt="progress.invitation", sep=".")
DEED = "invite"
"""What the audit log calls each invitation that was sent, also again."""
LONGEST = 100
"""Characters of a signed number; what is longer is none of ours."""


class InvitationState(models.TextChoices):
    """What became of an invitation."""

    ACCEPTED = "accepted", pgettext_lazy("invitation", "accepted")
    EXPIRED = "expired", pgettext_lazy("invitation", "expired")
    SET_ASIDE = "set_aside", pgettext_lazy("invitation", "set aside")
    SENT = "sent", pgettext_lazy("invitation", "sent")
    WAITING = "waiting", _("waiting to be sent")


def state_of(invitation: Invitation) -> InvitationState:
    """Tell what became of an invitation."""
    if invitation.accepted_at is not None:
        return InvitationState.ACCEPTED
    if invitation.parked_at is not None:
        return InvitationState.SET_ASIDE
    if invitation.sent_at is None:
        return InvitationState.WAITING
    is_over = invitation.expires_at <= timezone.now()
    return InvitationState.EXPIRED if is_over else InvitationState.SENT


def link_of(invitation: Invitation) -> str:
    """Write the whole link of an invitation."""
    return f"{settings.SITE_URL}{reverse('invitation', args=[sign(invitation)])}"


def sign(invitation: Invitation) -> str:
    """Write what an invitation is known by to those who got it."""
    return SIGNER.sign(str(invitation.pk))


def find_invitation(signed: str) -> Invitation:
    """Find what a link leads to, accepted or over as it may be; raises InvitationForged."""
    try:
        pk = SIGNER.unsign(signed[:LONGEST])
    except BadSignature as error:
        raise InvitationForged from error
    found = Invitation.objects.select_related("cohort", "invited_by").filter(pk=pk).first()
    if found is None:
        raise InvitationForged
    return found


def count_sent_today(by: User) -> int:
    """Count the invitations that a person sent within the last day."""
    since = timezone.now() - timedelta(days=1)
    return AuditEntry.objects.filter(actor=by, action=DEED, at__gte=since).count()
