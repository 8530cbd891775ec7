"""The addresses that people sign in with, and whether they showed that they are theirs."""

from __future__ import annotations

from allauth.account.admin import EmailAddressAdmin as PlainEmailAddressAdmin
from allauth.account.models import EmailAddress
from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext

from accounts.admin.actor import actor
from accounts.admin.audited import AuditedAdmin
from accounts.services.audit import record_each
from jobs.admin.base import ModelAdmin


class EmailAddressAdmin(AuditedAdmin, PlainEmailAddressAdmin, ModelAdmin):  # type: ignore[misc]  # no types
    """Allauth's own, noted in the audit log."""

    list_display = ["email", "user", "primary", "verified"]
    list_filter = ["primary", "verified"]
    list_select_related = ["user"]
    search_fields = ["email", "user__email", "user__name"]
    raw_id_fields = ()
    autocomplete_fields = ["user"]
    actions = ["make_verified"]

    @admin.action(
        description=gettext_lazy("Take the addresses as confirmed"), permissions=["change"]
    )
    @transaction.atomic
    def make_verified(self, request: HttpRequest, queryset: QuerySet[EmailAddress]) -> None:
        """Take the chosen addresses as their people's."""
        waiting = list(queryset.filter(verified=False).select_for_update(of=("self",)))
        queryset.model.objects.filter(pk__in=[one.pk for one in waiting]).update(verified=True)
        told = {"before": {"verified": False}, "after": {"verified": True}}
        record_each("change_emailaddress", [(one, told) for one in waiting], by=actor(request))
        said = ngettext("%d address is confirmed.", "%d addresses are confirmed.", len(waiting))
        self.message_user(request, said % len(waiting), messages.SUCCESS)


admin.site.unregister(EmailAddress)
admin.site.register(EmailAddress, EmailAddressAdmin)
