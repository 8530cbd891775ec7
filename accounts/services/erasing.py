"""Erases a person: who it was is gone for good, what counts stays under an empty account."""

from __future__ import annotations

import secrets
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db import OperationalError, connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from psycopg.errors import DeadlockDetected

from accounts.errors import LastAdministrator, NoReason
from accounts.models import ApiToken, AuditEntry, Role, User
from accounts.queries.identities import read_identity
from accounts.services.audit import record
from accounts.services.last_places import end_sessions, remove_mails
from accounts.services.scrubbing import forget_entries, forget_logs, scrub_everywhere
from accounts.signals import user_erased

NOBODY = "erased.invalid"
"""No address of this domain ever gets a mail (RFC 2606)."""
TRIES = 3
"""An erasure holds rows that scoring holds in another order; who of both gives way begins anew."""


def erase(*, user: User, by: User | None, reason: str = "") -> bool:
    """Erase a person for good, by themselves or, for a reason, by an administrator.

    Name, address, password and whatever else tells who it was goes from every table, from sessions
    and from mails in files; attempts, marks and completions stay and belong to nobody. Tell whether
    it was done: not where it is done already. Raises NoReason, LastAdministrator.
    """
    if not reason.strip() and (by is None or by.pk != user.pk):
        raise NoReason
    for tries_left in reversed(range(TRIES)):
        try:
            return _erase(user, by, reason.strip())
        except OperationalError as error:
            is_deadlock = isinstance(error.__cause__, DeadlockDetected)
            if not tries_left or not is_deadlock or connection.in_atomic_block:
                raise
    raise AssertionError("the last try returns or raises")


@transaction.atomic
def _erase(user: User, by: User | None, reason: str) -> bool:
    _keep_an_administrator(user)
    held = User.objects.select_for_update().get(pk=user.pk)
    if held.erased_at is not None:
        return False
    identity = read_identity(held)
    forget_logs(User.objects.filter(pk=held.pk))
    forget_entries(AuditEntry.objects.filter(person=held))
    _forget_ways_in(held)
    _empty(held)
    user_erased.send(sender=User, user=held, identity=identity)
    record("erase_user", held, by=by, reason=identity.take_out(reason, is_own=True))
    scrub_everywhere(identity)
    end_sessions(identity)
    remove_mails(identity)
    return True


def _keep_an_administrator(user: User) -> None:
    """Hold all administrators, so that two do not go at once; raises LastAdministrator."""
    rows = User.objects.filter(Q(role=Role.ADMIN) | Q(is_superuser=True), is_active=True)
    held = list(rows.select_for_update().order_by("pk"))
    others = [one for one in held if one.pk != user.pk]
    if len(others) == len(held):
        return
    own = next(one for one in held if one.pk == user.pk)
    if not others or (own.is_superuser and not any(one.is_superuser for one in others)):
        raise LastAdministrator


def _forget_ways_in(user: User) -> None:
    """Delete how the person signed in: addresses with their confirmations, factors, tokens."""
    rows: tuple[QuerySet[Any], ...] = (
        EmailAddress.objects.filter(user=user),
        Authenticator.objects.filter(user=user),
        ApiToken.objects.filter(user=user),
    )
    for kind in rows:
        forget_logs(kind)
        kind.delete()
    user.groups.clear()
    user.user_permissions.clear()


def _empty(user: User) -> None:
    user.email = f"erased-{secrets.token_hex(8)}@{NOBODY}"
    user.name = user.language = user.time_zone = ""
    user.password = make_password(None)
    user.last_login = None
    user.is_active = user.is_superuser = False
    user.role = Role.LEARNER
    user.erased_at = timezone.now()
    user.save()
