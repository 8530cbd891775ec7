"""How allauth behaves here."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode

from accounts.models import User
from accounts.services.sign_ins import note_failure, note_lockout, note_sign_in, note_sign_out
from accounts.services.sign_up import invited_address

LONGEST_WAY_ON = 500
"""Characters of an address that a mail brings along; longer ones come from nobody's link."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Opens the sign-up where the setting or an invitation does, and believes administrators."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Tell whether the visitor may make an account: anybody, or whoever was invited."""
        return bool(settings.SIGNUP_OPEN or invited_address(request))

    def clean_email(self, email: str) -> str:
        """Refuse an address that is too long to be kept: allauth would cut it."""
        validate_length = MaxLengthValidator(User._meta.get_field("email").max_length or 0)
        validate_length(email)
        return str(super().clean_email(email))

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: object) -> str:
        """Lead on to where somebody wanted to go when they had to sign up.

        The mail may be opened in another browser, or long after this one has forgotten.
        """
        link = str(super().get_email_confirmation_url(request, emailconfirmation))
        way_on = get_next_redirect_url(request) or ""
        is_kept = 0 < len(way_on) <= LONGEST_WAY_ON
        return f"{link}?{urlencode({'next': way_on})}" if is_kept else link

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

    def login(self, request: HttpRequest, user: User) -> None:
        """Sign somebody in, and note it."""
        super().login(request, user)
        note_sign_in(user=user, address=self.get_client_ip(request))

    def logout(self, request: HttpRequest) -> None:
        """Sign somebody out, and note who it was."""
        user = request.user
        super().logout(request)
        if isinstance(user, User):
            note_sign_out(user=user)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Hold those off who failed too often, and note it."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            note_lockout(login=_login(credentials), address=self.get_client_ip(request))
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note that somebody did not get in."""
        note_failure(login=_login(credentials), address=self.get_client_ip(request))


def _login(credentials: dict[str, Any]) -> str:
    return str(credentials.get("email") or credentials.get("username") or "")
