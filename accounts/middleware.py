"""Shows pages as each person wants them, and keeps staff without a second factor out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from accounts.queries.zones import find_zone
from accounts.sessions import asking


class Authentication(AuthenticationMiddleware):
    """Django's own; the person is read together with the session."""

    def process_request(self, request: HttpRequest) -> None:
        """Find out who it is once somebody asks."""
        super().process_request(request)

        def find() -> object:
            with asking(request.session):  # type: ignore[arg-type]  # the settings name ours
                return get_user(request)

        request.user = SimpleLazyObject(find)  # type: ignore[assignment]  # as Django does it


def use_preferences(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Show pages in the language and the time zone that the person chose, if they did."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user
        if not user.is_authenticated:
            return get_response(request)
        if user.language in dict(settings.LANGUAGES):
            translation.activate(user.language)
            request.LANGUAGE_CODE = translation.get_language() or settings.LANGUAGE_CODE
        with timezone.override(find_zone(user.time_zone)):
            return get_response(request)

    return middleware


def require_second_factor(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Send staff without a second factor from the admin to the page that sets one up."""

    @cache
    def find_admin() -> str:  # once: no address is known yet when the middleware is made
        return reverse("admin:index")

    def middleware(request: HttpRequest) -> HttpResponse:
        if not settings.STAFF_MFA_REQUIRED or not request.path.startswith(find_admin()):
            return get_response(request)
        user = request.user
        if user.is_authenticated and user.is_staff and not is_mfa_enabled(user):
            messages.info(request, _("Set up a second factor to enter the administration."))
            return redirect("mfa_activate_totp")
        return get_response(request)

    return middleware
