"""One's own account: name, language, time zone, and the ways to what else belongs to it."""

from __future__ import annotations

from allauth.mfa.utils import is_mfa_enabled
from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from accounts.models import Role, User
from accounts.pages.doors import LearnerRequest, signed_in
from accounts.queries.zones import Choices, zone_choices
from accounts.services.preferences import keep_preferences


def _languages() -> Choices:
    """List the languages of the site, each by its own name."""
    names = [(code, get_language_info(code)["name_local"]) for code, __ in settings.LANGUAGES]
    return (("", str(_("As the browser asks for"))), *names)


def _zones() -> Choices:
    site = str(_("The site's time zone (%(zone)s)") % {"zone": settings.TIME_ZONE})
    return (("", site), *zone_choices(get_language() or settings.LANGUAGE_CODE))


class AccountForm(forms.Form):
    """Asks for what a person may change of themselves."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        required=False,
        help_text=_("As your trainer and your certificates name you."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )
    language = forms.ChoiceField(label=_("Language"), required=False, choices=_languages)
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        required=False,
        choices=_zones,
        help_text=_("Dates and times are shown in it."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def account(request: LearnerRequest) -> HttpResponse:
    """Show and change one's name, language and time zone."""
    user: User = request.user
    if request.method == "POST":
        form = AccountForm(request.POST)
        if form.is_valid():
            before = user.language
            keep_preferences(user=user, **form.cleaned_data)
            return _say_saved(request, user, before)
    else:
        told = {"name": user.name, "language": user.language, "time_zone": user.time_zone}
        form = AccountForm(initial=told)
    context = {
        "form": form,
        "now": timezone.now(),
        "has_second_factor": is_mfa_enabled(user),
        "uses_tokens": user.administers or user.role == Role.TRAINER or user.api_tokens.exists(),
    }
    return render(request, "account/account.html", context)


def _say_saved(request: LearnerRequest, user: User, before: str) -> HttpResponse:
    """Say so in the language that was chosen, and let the browser remember it.

    Who chose none and had none keeps what this browser was switched to.
    """
    with translation.override(user.language or get_language()):
        messages.success(request, translation.gettext("Your account is saved."))
    answer = redirect("account")
    if user.language:
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, user.language, samesite="Lax", secure=request.is_secure()
        )
    elif before:
        answer.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return answer
