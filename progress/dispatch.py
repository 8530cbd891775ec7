"""Changes what brings mails and messages along, and has them sent; has reports written."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from jobs.dispatch import queue_after_commit
from progress.models import Cohort, Invitation, Report, Webhook, WebhookDelivery
from progress.queries.schedules import due_schedules
from progress.services import welcoming
from progress.services.inviting import Guest, invite_within_limit
from progress.services.reports import requesting
from progress.services.reports.requesting import Wish
from progress.services.scheduling.running import run_schedule
from progress.services.webhooks import repeating
from progress.services.welcoming import Brought

logger = logging.getLogger(__name__)


@transaction.atomic
def invite(*, cohort: Cohort, guests: Sequence[Guest], by: User) -> list[Invitation | None]:
    """Invite people and have the mails sent; none for those who are in the cohort.

    Raises CohortEnded and TooManyInvitations, and nobody is invited.
    """
    invited = invite_within_limit(cohort=cohort, guests=guests, by=by)
    queue_unsent(invited)
    return invited


@transaction.atomic
def bring_in(*, cohort: Cohort, guests: Sequence[Guest], by: User) -> list[Brought]:
    """Enrol those who have an account, invite the others and have the mails sent.

    Raises CohortEnded and TooManyInvitations, and nothing is done.
    """
    brought = welcoming.bring_in(cohort=cohort, guests=guests, by=by)
    queue_unsent([one.invitation for one in brought])
    return brought


def queue_unsent(invited: Sequence[Invitation | None]) -> None:
    """Have the mails of invitations sent that nobody has been told of, each once."""
    unsent = {one.pk: one for one in invited if one is not None and one.queued_at is None}
    for invitation in unsent.values():
        queue_after_commit(invitation)


@transaction.atomic
def test_webhook(*, webhook: Webhook) -> WebhookDelivery:
    """Send a webhook a message that says nothing; while one is on its way no other is made.

    Raises WebhookOff.
    """
    delivery = repeating.ask_test(webhook=webhook)
    queue_after_commit(delivery)
    return delivery


@transaction.atomic
def deliver_again(*, delivery: WebhookDelivery) -> WebhookDelivery:
    """Send a delivery again, now, as the same message; raises WebhookOff and StillWaiting."""
    delivery = repeating.ask_again(delivery=delivery)
    queue_after_commit(delivery)
    return delivery


@transaction.atomic
def request_report(*, wish: Wish, by: User) -> Report:
    """Have a report written; the same wish within a minute is the same report.

    Raises TooManyReports.
    """
    report, is_new = requesting.request_report(wish=wish, by=by)
    if is_new:
        queue_after_commit(report)
    return report


def run_schedules() -> None:
    """Have the reports written of all schedules that are due, one schedule after the other.

    One that goes wrong keeps none of the others waiting: it is tried again a minute later.
    """
    for pk in due_schedules(timezone.now()):
        try:
            _run(pk)
        except Exception:
            logger.exception("schedule %s was not run", pk)


@transaction.atomic
def _run(pk: int) -> None:
    for report in run_schedule(pk):
        queue_after_commit(report)
