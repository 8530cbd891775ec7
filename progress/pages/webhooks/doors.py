"""Finds what the pages of webhooks are about."""

from __future__ import annotations

from accounts.pages.doors import LearnerRequest, found
from progress.models import Webhook
from progress.queries.webhooks import webhooks_of


def find_webhook(request: LearnerRequest, pk: int) -> Webhook:
    """Find a webhook of the person; raises Http404."""
    return found(webhooks_of(request.user).filter(pk=pk).first())
