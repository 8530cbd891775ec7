"""Rows that are work: what was set aside is seen, and gets another try on request."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from jobs.admin.base import ReadOnlyAdmin
from jobs.dispatch import queue_after_commit
from jobs.models import Queued
from jobs.services.parking import unpark


class ParkedFilter(admin.SimpleListFilter):
    """Lists the rows that failed too often, or all others."""

    title = gettext_lazy("set aside")
    parameter_name = "parked"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices."""
        return [("yes", _("set aside")), ("no", _("not set aside"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
        """Keep the rows of the choice."""
        if self.value() is None:
            return queryset
        return queryset.filter(parked_at__isnull=self.value() == "no")


class QueuedAdmin(ReadOnlyAdmin):
    """Shows rows that are work, and tries the parked ones again."""

    actions = ["give_another_try"]

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may have work done again: who may change such rows."""
        return request.user.has_perm(f"{self.opts.app_label}.change_{self.opts.model_name}")

    @admin.action(description=gettext_lazy("Give another try"), permissions=["retry"])
    def give_another_try(self, request: HttpRequest, queryset: QuerySet[Queued]) -> None:
        """Take the chosen rows that were set aside up again."""
        parked = list(queryset.exclude(parked_at=None))
        for row in parked:
            unpark(row)
            queue_after_commit(row)
            self.log_change(request, row, _("Given another try."))
        if parked:
            said = ngettext("%d is being tried again.", "%d are being tried again.", len(parked))
            self.message_user(request, said % len(parked), messages.SUCCESS)
        else:
            self.message_user(request, _("None of these was set aside."), messages.WARNING)
