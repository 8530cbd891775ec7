"""Pages on which trainers keep their webhooks; each works without JavaScript."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.pages.doors import LearnerRequest
from progress.errors import ChangeRefused
from progress.models import Webhook
from progress.pages.trainers.doors import trainers_only
from progress.pages.webhooks.doors import find_webhook
from progress.pages.webhooks.forms import ChangeForm, WebhookForm, fill_in
from progress.queries.webhooks import webhooks_of
from progress.services.webhooks.keeping import (
    change_webhook,
    delete_webhook,
    make_webhook,
    renew_secret,
)
from progress.services.webhooks.signing import secret_of, signs_also_before

SHOWS_SECRET_OF = "webhook_whose_secret_is_shown"  # noqa: S105  # a name, and of a number
ON_A_PAGE = 25


@require_safe
@never_cache
@trainers_only
def webhooks(request: LearnerRequest) -> HttpResponse:
    """List one's webhooks, and whether what is sent arrives."""
    return render(
        request, "progress/webhooks/list.html", {"webhooks": list(webhooks_of(request.user))}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@trainers_only
def new_webhook(request: LearnerRequest) -> HttpResponse:
    """Ask for what a webhook needs, and make it."""
    form = WebhookForm(request.POST if request.method == "POST" else None, user=request.user)
    if form.is_bound and form.is_valid():
        try:
            made = make_webhook(by=request.user, **form.told)
        except ChangeRefused as error:
            form.add_error(error.field or None, str(error))
        else:
            return _show_secret(request, made)
    return render(request, "progress/webhooks/new.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@trainers_only
def one_webhook(request: LearnerRequest, webhook: int) -> HttpResponse:
    """Show a webhook with its messages, and change it."""
    kept = find_webhook(request, webhook)
    if request.method != "POST":
        return _show(request, kept, ChangeForm(user=request.user, initial=fill_in(kept)))
    form = ChangeForm(request.POST, user=request.user)
    if form.is_valid():
        try:
            change_webhook(webhook=kept, changes=form.told, by=request.user)
        except ChangeRefused as error:
            form.add_error(error.field or None, str(error))
        else:
            messages.success(request, _("The webhook is saved."))
            return redirect("trainers_webhook", kept.pk)
    return _show(request, kept, form)


@require_POST
@never_cache
@trainers_only
def renew(request: LearnerRequest, webhook: int) -> HttpResponse:
    """Make a new secret, and show it once."""
    return _show_secret(
        request, renew_secret(webhook=find_webhook(request, webhook), by=request.user)
    )


@require_POST
@never_cache
@trainers_only
def delete(request: LearnerRequest, webhook: int) -> HttpResponse:
    """Delete a webhook."""
    delete_webhook(webhook=find_webhook(request, webhook), by=request.user)
    messages.success(request, _("The webhook is deleted."))
    return redirect("trainers_webhooks")


def _show_secret(request: LearnerRequest, webhook: Webhook) -> HttpResponse:
    """Lead to the page of a webhook, which shows its secret this once.

    The session keeps the webhook's number alone: the secret is worked out when it is shown.
    """
    request.session[SHOWS_SECRET_OF] = webhook.pk
    return redirect("trainers_webhook", webhook.pk)


def _show(request: LearnerRequest, webhook: Webhook, form: ChangeForm) -> HttpResponse:
    shows_secret = request.session.get(SHOWS_SECRET_OF) == webhook.pk
    if shows_secret and request.method == "GET":
        del request.session[SHOWS_SECRET_OF]
    page = Paginator(webhook.deliveries.all(), ON_A_PAGE).get_page(request.GET.get("page"))
    told = {
        "webhook": webhook,
        "form": form,
        "secret": secret_of(webhook) if shows_secret else "",
        "signs_also_before": signs_also_before(webhook),
        "page": page,
    }
    return render(request, "progress/webhooks/one.html", told)
