"""Buttons that have something sent."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.pages.doors import LearnerRequest, found
from progress import dispatch
from progress.errors import ChangeRefused
from progress.pages.trainers.doors import trainers_only
from progress.pages.webhooks.doors import find_webhook


@require_POST
@never_cache
@trainers_only
def test(request: LearnerRequest, webhook: int) -> HttpResponse:
    """Send a message that says nothing."""
    kept = find_webhook(request, webhook)
    try:
        dispatch.test_webhook(webhook=kept)
    except ChangeRefused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("A test is on its way. What comes of it stands below."))
    return redirect("trainers_webhook", kept.pk)


@require_POST
@never_cache
@trainers_only
def again(request: LearnerRequest, webhook: int, delivery: int) -> HttpResponse:
    """Send a message once more."""
    kept = find_webhook(request, webhook)
    one = found(kept.deliveries.select_related("webhook").filter(pk=delivery).first())
    try:
        dispatch.deliver_again(delivery=one)
    except ChangeRefused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("It is being sent again."))
    return redirect("trainers_webhook", kept.pk)
