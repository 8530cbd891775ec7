"""What allauth's form for a new account asks for beside address and password."""

from __future__ import annotations

from typing import Any

from allauth.core import context
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.services.sign_up import invited_address


class SignUpForm(forms.Form):
    """Asks for a name."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )
    field_order = ("name", "email", "password1", "password2")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        email = invited_address(context.request)
        if email:  # what is sent in its place does not count
            self.initial["email"] = email
            self.fields["email"].disabled = True

    def signup(self, request: HttpRequest, user: User) -> None:
        """Store the name with the new account."""
        user.name = self.cleaned_data["name"]
        user.save(update_fields=["name"])
