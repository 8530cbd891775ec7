"""Notes in the audit log who came in, who failed to, and what changed of the ways in."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_address, ip_network
from typing import Any

from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts.models import AuditEntry, User
from accounts.queries.sign_ins import FAILED, LOCKED_OUT, PASSED_OVER, SIGN_IN, SIGN_OUT
from accounts.services.audit import record

MOST_OF_ONE, MOST_OF_NOBODY = 30, 300
"""Failures within a minute that are noted of one account, and of all addresses without one."""
LOCKED_FOR = timedelta(minutes=5)
"""Within this time a lockout is noted once: it is the same one."""
MINUTE = timedelta(minutes=1)
MARK = 12
"""Hex digits that tell failures with one unknown address from those with another."""


def note_sign_in(*, user: User, address: str) -> None:
    """Note that somebody signed in; costs one INSERT."""
    record(SIGN_IN, user, by=user, **_place(address))


def note_sign_out(*, user: User) -> None:
    """Note that somebody signed out."""
    record(SIGN_OUT, user, by=user)


def note_failure(*, login: str, address: str) -> bool:
    """Note that somebody did not get in, unless too many just did not; tell whether it is noted.

    An address that nobody has is not stored: it may be a password, or a person who is none of
    ours. A keyed mark tells whether it is the same one again.
    """
    target = _find(login)
    most = MOST_OF_ONE if target.pk else MOST_OF_NOBODY
    if _count_since(FAILED, target, MINUTE, most) < most:
        record(FAILED, target, by=None, **_place(address), **_mark(target, login))
        return True
    if not _count_since(PASSED_OVER, target, MINUTE, 1):
        record(PASSED_OVER, target, by=None)
    return False


def note_lockout(*, login: str, address: str) -> bool:
    """Note that the limit on failures holds somebody off; tell whether it was not known yet."""
    target = _find(login)
    most = 1 if target.pk else MOST_OF_NOBODY
    if _count_since(LOCKED_OUT, target, LOCKED_FOR, most) >= most:
        return False
    record(LOCKED_OUT, target, by=None, **_place(address), **_mark(target, login))
    return True


def note_way_in(action: str, *, user: User, **detail: Any) -> None:
    """Note that somebody changed how they sign in: password, address or second factor."""
    record(action, user, by=user, **detail)


def _find(login: str) -> User:
    """Find whose login it is; a user without a number stands for nobody's."""
    return User.objects.filter(email=login.strip().lower()[:254]).first() or User()


def _mark(target: User, login: str) -> dict[str, str]:
    if target.pk:
        return {}
    digest = salted_hmac("accounts.sign_in_failed", login.strip().lower()).hexdigest()
    return {"mark": digest[:MARK]}


def _count_since(action: str, target: User, span: timedelta, most: int) -> int:
    same = AuditEntry.objects.filter(
        target_type=target._meta.label_lower,
        target_id=str(target.pk or ""),
        action=action,
        at__gt=timezone.now() - span,
    )
    return len(same.order_by().values_list("pk")[:most])


def _place(address: str) -> dict[str, str]:
    """Tell the network of an address on it, which names nobody's machine."""
    try:
        size = 24 if ip_address(address).version == 4 else 48  # noqa: PLR2004  # of addresses
        return {"network": str(ip_network(f"{address}/{size}", strict=False))}
    except ValueError:
        return {}
