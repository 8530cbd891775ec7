"""Lets those who were invited into their cohort."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from progress.errors import InvitationExpired, InvitationForged, InvitationUsed, OtherAddress
from progress.models import Cohort, CohortMember, Invitation
from progress.services.enrolling import join_cohort
from progress.services.joining import refuse_where_over


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, learner: User, is_meant: bool = False
) -> CohortMember:
    """Put an invited person into the cohort; twice changes nothing.

    Who signed in by another address than was invited joins where they say that it ``is_meant``.
    Raises CannotJoin. Cohort and invitation are held, so that one person accepts it.
    """
    cohort = Cohort.objects.select_for_update(no_key=True).get(pk=invitation.cohort_id)
    held = Invitation.objects.select_for_update().filter(pk=invitation.pk).first()
    if held is None:
        raise InvitationForged
    member = cohort.members.filter(learner=learner).first()
    if member is None:
        refuse_where_closed(held)
        if learner.email != held.email and not is_meant:
            raise OtherAddress
        member = join_cohort(learner=learner, cohort=cohort, by=learner)
    elif learner.email != held.email:
        return member  # it stays another's
    if held.accepted_at is None:
        Invitation.objects.filter(pk=held.pk).update(
            accepted_at=timezone.now(), accepted_by=learner
        )
    return member


def refuse_where_closed(invitation: Invitation) -> None:
    """Raise CannotJoin where an invitation lets nobody in: used, its term over or the cohort."""
    if invitation.accepted_at is not None:
        raise InvitationUsed
    if invitation.expires_at <= timezone.now():
        raise InvitationExpired
    refuse_where_over(invitation.cohort)
