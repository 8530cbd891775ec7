"""Makes, recognises and revokes API tokens."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import ApiToken, User
from accounts.services.audit import record

BYTES = 20
"""Random bytes of a token, which is shown as twice as many hex digits."""
USE_NOTED_EVERY = timedelta(minutes=5)
"""A token's last use is written at most so often."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a token may not do, beside all that its user may not do."""

    is_read_only: bool = False
    expires_at: datetime | None = None
    cohorts: tuple[int, ...] | None = None
    """By id; none: as far as its user reaches."""


UNLIMITED = Limits()


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A new token: its row, and the token itself, which cannot be read again."""

    row: ApiToken
    token: str = field(repr=False)


@transaction.atomic
def issue_token(
    *,
    user: User,
    name: str = "",
    by: User | None,
    token: str = "",
    limits: Limits = UNLIMITED,
) -> IssuedToken:
    """Make a token for a user and note who made it; ``token`` may come ready-made.

    Which cohorts it reaches is stored above, in the same transaction: until then, none.
    """
    token = token or secrets.token_hex(BYTES)
    row = ApiToken.objects.create(
        user=user,
        name=name,
        digest=_digest(token),
        is_read_only=limits.is_read_only,
        is_limited=limits.cohorts is not None,
        expires_at=limits.expires_at,
    )
    record("create_token", row, by=by, user=user.pk, **_write(limits))
    return IssuedToken(row, token)


def create_token(*, user: User, name: str = "") -> str:
    """Make a token and return it; it cannot be read again."""
    return issue_token(user=user, name=name, by=None).token


@transaction.atomic
def revoke_token(token: ApiToken, *, by: User | None) -> bool:
    """Have a token count no more; tell whether it did until now."""
    counting = ApiToken.objects.filter(pk=token.pk, revoked_at=None)
    revoked = bool(counting.update(revoked_at=timezone.now()))
    if revoked:
        record("revoke_token", token, by=by, user=token.user_id)
    return revoked


def find_token(token: str) -> ApiToken | None:
    """Find a token that nobody revoked, with its user; note that it was used.

    It may have expired, which whoever sends it is told.
    """
    tokens = ApiToken.objects.select_related("user")
    found = tokens.filter(digest=_digest(token), revoked_at=None).first()
    if found is not None and not found.has_expired():
        _note_use(found)
    return found


def _note_use(token: ApiToken) -> None:
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at > USE_NOTED_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)


def _write(limits: Limits) -> dict[str, Any]:
    """Write down the limits that there are."""
    expires = limits.expires_at.isoformat() if limits.expires_at else None
    cohorts = None if limits.cohorts is None else list(limits.cohorts)
    told = {"read_only": limits.is_read_only, "expires": expires, "cohorts": cohorts}
    return {name: value for name, value in told.items() if value not in (None, False)}


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
