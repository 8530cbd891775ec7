"""How allauth behaves here."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse

from accounts.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Opens the sign-up only where the setting says so, and believes administrators."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Tell whether anybody may make an account."""
        return bool(settings.SIGNUP_OPEN)

    def clean_email(self, email: str) -> str:
        """Refuse an address that is too long to be kept: allauth would cut it."""
        validate_length = MaxLengthValidator(User._meta.get_field("email").max_length or 0)
        validate_length(email)
        return str(super().clean_email(email))

    def pre_login(
        self, request: HttpRequest, user: User, *, signup: bool, **told: Any
    ) -> HttpResponse | None:
        """Take the address of a person whom an administrator made as confirmed.

        Signing up leaves an address that waits for its mail; who has none did not sign up.
        """
        response: HttpResponse | None = super().pre_login(request, user, signup=signup, **told)
        if response is None and not signup and not EmailAddress.objects.filter(user=user).exists():
            EmailAddress.objects.get_or_create(
                user=user, email=user.email, defaults={"verified": True, "primary": True}
            )
        return response
