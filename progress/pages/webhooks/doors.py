"""Who gets through to the pages of webhooks."""

from __future__ import annotations

from functools import wraps
from typing import ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from accounts.models import Role
from accounts.pages.doors import LearnerRequest, LearnersPage, Page, found, signed_in
from progress.models import Webhook
from progress.queries.webhooks import webhooks_of

P = ParamSpec("P")


def for_trainers(page: LearnersPage[P]) -> Page[P]:
    """Let trainers and administrators through; others who are signed in are turned away."""

    @wraps(page)
    def guarded(request: LearnerRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_staff and request.user.role != Role.TRAINER:
            raise PermissionDenied
        return page(request, *args, **kwargs)

    return signed_in(guarded)  # type: ignore[arg-type]  # `wraps` forgets that the request is unnamed


def find_webhook(request: LearnerRequest, pk: int) -> Webhook:
    """Find a webhook of the person; raises Http404."""
    return found(webhooks_of(request.user).filter(pk=pk).first())
