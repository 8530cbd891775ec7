"""Remembers whose invitation a visitor came with, until they have made their account.

The invitation came by mail, so the address is theirs: no second mail has to show it.
"""

from __future__ import annotations

from django.http import HttpRequest

ADDRESS = "account_verified_email"
"""Where allauth looks for an address that was shown to be the visitor's; it forgets it itself."""


def open_sign_up(request: HttpRequest, email: str) -> None:
    """Let a visitor make an account for one address, wherever the sign-up is closed."""
    request.session[ADDRESS] = email


def invited_address(request: HttpRequest) -> str:
    """Return the address that the visitor may make an account for; empty without invitation."""
    return str(request.session.get(ADDRESS) or "")
