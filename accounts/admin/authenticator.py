"""Second factors."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.admin.actor import actor, may_manage
from accounts.services.audit import record
from jobs.admin.base import ModelAdmin


class AuthenticatorAdmin(ModelAdmin):
    """Shows who has a second factor, never its secret; deleting lets its owner set up another."""

    list_display = ["user", "type", "created_at", "last_used_at"]
    list_filter = ["type"]
    list_select_related = ["user"]
    search_fields = ["user__email", "user__name"]
    fields = ["user", "type", "created_at", "last_used_at"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse to everybody: a second factor is set up by its owner."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Refuse to everybody, for the same reason."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Authenticator | None = None) -> bool:
        """Keep staff from disarming other staff, unless they may do everything."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or may_manage(request, obj.user))

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Authenticator) -> None:
        """Take a second factor away, and note who did."""
        record("remove_second_factor", obj.user, by=actor(request), type=obj.type)
        super().delete_model(request, obj)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Authenticator]) -> None:
        """Take several away, each with its note."""
        for factor in queryset.select_related("user"):
            self.delete_model(request, factor)


admin.site.unregister(Authenticator)  # allauth's own page shows the secret
admin.site.register(Authenticator, AuthenticatorAdmin)
