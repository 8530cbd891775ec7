"""Who somebody is here, and how they come in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiToken, User
from progress.queries.tables.table import Row
from progress.services.personal.section import Section, Told


def _read_profile(user: User) -> Iterator[Row]:
    yield (
        *(user.pk, user.email, user.name, user.role, user.language, user.time_zone),
        *(user.date_joined, user.last_login),
    )


def _read_addresses(user: User) -> Iterator[Row]:
    rows = EmailAddress.objects.filter(user=user).order_by("pk")
    yield from rows.values_list("email", "verified", "primary")


def _read_factors(user: User) -> Iterator[Row]:
    rows = Authenticator.objects.filter(user=user).order_by("pk")
    yield from rows.values_list("type", "created_at", "last_used_at")


def _read_tokens(user: User) -> Iterator[Row]:
    rows = ApiToken.objects.filter(user=user).order_by("pk")
    yield from rows.values_list("name", "created_at", "last_used_at", "revoked_at")


def _read_sessions(user: User) -> Iterator[Row]:
    """Read those that are still open; each says packed when it began."""
    for session in user.sessions.filter(expire_date__gt=timezone.now()).order_by("expire_date"):
        yield _find_sign_in(session.get_decoded()), session.expire_date


def _find_sign_in(kept: dict[str, Any]) -> datetime | None:
    """Find when a session began, where it says so."""
    times = [one.get("at") for one in kept.get(AUTHENTICATION_METHODS_SESSION_KEY, ())]
    return datetime.fromtimestamp(min(times), UTC) if times and all(times) else None


PROFILE = Section(
    "profile",
    _("Your account: who you are here."),
    (
        Told("id", _("The number of your account in the system.")),
        Told("email", _("The address that you sign in with.")),
        Told("name", _("Your name, as you or an administrator wrote it.")),
        Told("role", _("What you may do: learner, trainer, editor or admin.")),
        Told("language", _("The language that you chose; empty: what the browser asks for.")),
        Told("time_zone", _("The time zone that you chose; empty: the one of the site.")),
        Told("joined_at", _("When the account was made.")),
        Told("last_login_at", _("When you last signed in.")),
    ),
    _read_profile,
)
ADDRESSES = Section(
    "addresses",
    _("The e-mail addresses that you gave."),
    (
        Told("email", _("The address.")),
        Told("is_confirmed", _("Whether you opened the mail that confirms it.")),
        Told("is_login", _("Whether you sign in with it.")),
    ),
    _read_addresses,
)
FACTORS = Section(
    "second_factors",
    _("The second factors of your account, without their secrets."),
    (
        Told("kind", _("totp: an app on a phone; recovery_codes: codes on paper.")),
        Told("created_at", _("When you set it up.")),
        Told("last_used_at", _("When you last signed in with it.")),
    ),
    _read_factors,
)
TOKENS = Section(
    "api_tokens",
    _("The keys with which programs act for you; the keys themselves are kept nowhere."),
    (
        Told("name", _("The name that it was given.")),
        Told("created_at", _("When it was made.")),
        Told("last_used_at", _("When a program last used it, within five minutes.")),
        Told("revoked_at", _("Since when it is not valid any more.")),
    ),
    _read_tokens,
)
SESSIONS = Section(
    "sessions",
    _("The browsers in which you are signed in now. Which browsers they are is not kept."),
    (
        Told("signed_in_at", _("When you signed in, where it is known.")),
        Told("ends_at", _("When you are signed out.")),
    ),
    _read_sessions,
)
