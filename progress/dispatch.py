"""Changes what brings mails along, and has them sent."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from accounts.models import User
from jobs.dispatch import queue_after_commit
from progress.models import Cohort, Invitation
from progress.services.inviting import Guest, invite_within_limit


@transaction.atomic
def invite(*, cohort: Cohort, guests: Sequence[Guest], by: User) -> list[Invitation | None]:
    """Invite people and have the mails sent; none for those who are in the cohort.

    Raises CohortEnded and TooManyInvitations, and nobody is invited.
    """
    invited = invite_within_limit(cohort=cohort, guests=guests, by=by)
    queue_unsent(invited)
    return invited


def queue_unsent(invited: Sequence[Invitation | None]) -> None:
    """Have the mails of invitations sent that nobody has been told of, each once."""
    unsent = {one.pk: one for one in invited if one is not None and one.queued_at is None}
    for invitation in unsent.values():
        queue_after_commit(invitation)
