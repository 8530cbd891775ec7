"""Webhooks and their deliveries: looked at, switched off, tried again; never a secret."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.admin.actor import actor
from jobs.admin.base import ReadOnlyAdmin
from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.models import Webhook, WebhookDelivery
from progress.services.webhooks.keeping import switch_off


@admin.register(Webhook)
class WebhookAdmin(ReadOnlyAdmin):
    """Shows who has which host told of what; an address may hold a secret of its receiver."""

    list_display = ["host", "owner", "events", "is_active", "failing_since", "paused_at"]
    list_filter = ["is_active", ("paused_at", admin.EmptyFieldListFilter), "created_at"]
    list_select_related = ["owner"]
    search_fields = ["owner__email", "owner__name"]
    fields = ["host", "owner", "events", "is_limited", "cohorts", "is_active", "created_at"]
    fields += ["failing_since", "failed_at", "paused_at"]
    readonly_fields = ["host"]
    actions = ["switch_off"]

    @admin.display(description=_("host"))
    def host(self, webhook: Webhook) -> str:
        """Show where it goes, without the rest of the address."""
        return webhook.host

    def has_switch_off_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may switch webhooks off: who may change them."""
        return request.user.has_perm("progress.change_webhook")

    @admin.action(description=_("Switch off"), permissions=["switch_off"])
    def switch_off(self, request: HttpRequest, queryset: QuerySet[Webhook]) -> None:
        """Switch the chosen ones off."""
        done = sum(switch_off(webhook=one, by=actor(request)) for one in queryset)
        said = ngettext("%d webhook is switched off.", "%d webhooks are switched off.", done)
        self.message_user(request, said % done, messages.SUCCESS)


@admin.register(WebhookDelivery)
class WebhookDeliveryAdmin(QueuedAdmin):
    """Shows what became of each message."""

    list_display = ["happened_at", "event", "owner", "state", "sendings", "fault", "status"]
    list_filter = ["state", ParkedFilter, "event", "fault", "happened_at"]
    list_select_related = ["webhook__owner"]
    fields = ["message", "event", "owner", "data", "happened_at", "state", "sendings", "next_at"]
    fields += ["sent_at", "fault", "status", "answer", "milliseconds", "tries", "failures"]
    fields += ["parked_at", "last_error"]
    readonly_fields = ["message", "owner"]

    @admin.display(description=_("owner"), ordering="webhook__owner")
    def owner(self, delivery: WebhookDelivery) -> Any:
        """Show whose webhook it goes to."""
        return delivery.webhook.owner
