"""Second factors."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.http import HttpRequest

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


admin.site.unregister(Authenticator)  # allauth's own page shows the secret
admin.site.register(Authenticator, AuthenticatorAdmin)
