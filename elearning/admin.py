"""The admin site, which people enter by the same door as every other page."""

from __future__ import annotations

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _


class AdminSite(admin.AdminSite):
    """Django's own, with allauth's limits and second factor at sign-in."""

    site_title = _("Administration")
    site_header = _("Course administration")
    index_title = _("Content, people and work")

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Send to the common sign-in page."""
        enter = secure_admin_login(super().login)
        response: HttpResponse = enter(request, extra_context=extra_context)
        return response
