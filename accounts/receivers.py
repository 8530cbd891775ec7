"""What accounts do when allauth says that somebody changed how they sign in."""

from __future__ import annotations

from typing import Any

from allauth.account import signals
from allauth.mfa import signals as factors

from accounts.models import User
from accounts.queries.sign_ins import (
    ADDRESS_CHANGED,
    CODE_FAILED,
    CODES_RENEWED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    PASSWORD_CHANGED,
)
from accounts.services.sign_ins import note_way_in


def on_password_changed(*, user: User, **_told: Any) -> None:
    """Note a new password, whichever way it came."""
    note_way_in(PASSWORD_CHANGED, user=user)


def on_email_changed(*, user: User, from_email_address: Any, **_told: Any) -> None:
    """Note another address, with the one before and the one after."""
    before = getattr(from_email_address, "email", None)
    note_way_in(ADDRESS_CHANGED, user=user, before={"email": before}, after={"email": user.email})


def on_factor_added(*, user: User, authenticator: Any, **_told: Any) -> None:
    """Note a second factor that somebody set up."""
    note_way_in(FACTOR_ADDED, user=user, type=authenticator.type)


def on_factor_removed(*, user: User, authenticator: Any, **_told: Any) -> None:
    """Note a second factor that somebody took away."""
    note_way_in(FACTOR_REMOVED, user=user, type=authenticator.type)


def on_codes_renewed(*, user: User, authenticator: Any, **_told: Any) -> None:
    """Note new recovery codes."""
    note_way_in(CODES_RENEWED, user=user, type=authenticator.type)


def on_code_failed(*, user: User, **_told: Any) -> None:
    """Note a wrong code; allauth limits how many there are."""
    note_way_in(CODE_FAILED, user=user)


def listen() -> None:
    """Have allauth's signals heard."""
    for changed in (signals.password_set, signals.password_changed, signals.password_reset):
        changed.connect(on_password_changed, dispatch_uid="accounts.password")
    signals.email_changed.connect(on_email_changed, dispatch_uid="accounts.email")
    factors.authenticator_added.connect(on_factor_added, dispatch_uid="accounts.factor")
    factors.authenticator_removed.connect(on_factor_removed, dispatch_uid="accounts.factor")
    factors.authenticator_reset.connect(on_codes_renewed, dispatch_uid="accounts.codes")
    factors.authentication_failed.connect(on_code_failed, dispatch_uid="accounts.code")
