"""Makes and recognises API tokens."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.utils import timezone

from accounts.models import ApiToken, User

BYTES = 20
"""Random bytes of a token, which is shown as twice as many hex digits."""
USE_NOTED_EVERY = timedelta(minutes=5)
"""A token's last use is written at most so often."""


def create_token(*, user: User, name: str = "") -> str:
    """Make a token and return it; it cannot be read again."""
    token = secrets.token_hex(BYTES)
    keep_token(user=user, token=token, name=name)
    return token


def keep_token(*, user: User, token: str, name: str = "") -> ApiToken:
    """Store a token that was made elsewhere, as its digest."""
    return ApiToken.objects.create(user=user, name=name, digest=_digest(token))


def find_token(token: str) -> ApiToken | None:
    """Find a token that still counts, with its user; note that it was used."""
    tokens = ApiToken.objects.select_related("user")
    found = tokens.filter(digest=_digest(token), revoked_at=None).first()
    if found is not None:
        _note_use(found)
    return found


def _note_use(token: ApiToken) -> None:
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at > USE_NOTED_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
