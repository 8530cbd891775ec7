"""The forms that make and change a user, whose login is the e-mail address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import forms

from accounts.models import User

if TYPE_CHECKING:
    _ChangeForm = forms.UserChangeForm[User]
    _CreationForm = forms.AdminUserCreationForm[User]
else:  # Django's own classes take no type in square brackets when they run
    _ChangeForm = forms.UserChangeForm
    _CreationForm = forms.AdminUserCreationForm


class UserCreationForm(_CreationForm):
    """Asks for address, name, role and password."""

    class Meta:
        model = User
        fields = ["email", "name", "role"]


class UserChangeForm(_ChangeForm):
    """Asks for all but the password, which has a page of its own."""

    class Meta:
        model = User
        fields = "__all__"  # the admin's fieldsets list them
