"""Invitations by their links, and how many somebody sent."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, User
from progress.errors import InvitationForged
from progress.models import Invitation

SIGNER = Signer(salt="progress.invitation", sep=".")
DEED = "invite"
"""What the audit log calls each invitation that was sent, also again."""
LONGEST = 100
"""Characters of a signed number; what is longer is none of ours."""


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
