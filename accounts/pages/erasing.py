"""The end of one's account: what goes, what stays, and the button."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.errors import LastAdministrator
from accounts.models import User
from accounts.pages.doors import LearnerRequest, proved, signed_in
from accounts.services.erasing import erase


class EraseForm(forms.Form):
    """Asks for the own address, so that nobody does it by mistake."""

    address = forms.EmailField(
        label=_("Type your e-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_address(self) -> str:
        """Refuse any other address."""
        said: str = self.cleaned_data["address"]
        if said.strip().lower() != self.user.email:
            raise forms.ValidationError(_("This is not the address of this account."))
        return said


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@signed_in
@proved
def erase_account(request: LearnerRequest) -> HttpResponse:
    """Say what an erasure takes and leaves, and erase whoever types their address."""
    form = EraseForm(request.user, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            erase(user=request.user, by=request.user)
        except LastAdministrator:
            form.add_error(None, gettext("You are the last administrator: make another one first."))
        else:
            return _leave(request)
    return render(request, "account/erase.html", {"form": form})


def _leave(request: LearnerRequest) -> HttpResponse:
    """End what is left of the session, and say that it is done."""
    logout(request)
    messages.success(request, gettext("Your account is erased."))
    return redirect("account_login")
