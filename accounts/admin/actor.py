"""Who acts in the admin."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from accounts.models import User


def actor(request: HttpRequest) -> User:
    """Return the person behind a request; raise PermissionDenied where nobody is signed in."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return request.user


def may_manage(request: HttpRequest, person: User) -> bool:
    """Tell whether the one behind a request may manage a person: staff only by superusers."""
    return actor(request).is_superuser or not person.is_staff
