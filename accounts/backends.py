"""Who somebody is that is signed in, and what a role permits."""

from __future__ import annotations

from typing import Any

from allauth.account import auth_backends
from django.contrib.auth import backends
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from accounts.models import Role, User
from accounts.sessions import find_person
from jobs.queries.kept import KeptQuery

APPS = frozenset({"jobs", "accounts", "courses", "quizzes", "progress"})
"""What administrators administer; each page of the admin may still forbid more."""


def _select(pk: Any) -> QuerySet[User]:
    return User.objects.filter(pk=pk)


_USER = KeptQuery(_select)


class ModelBackend(backends.ModelBackend):
    """Django's own; each request asks who it is, and mostly the session has read it already."""

    def get_user(self, user_id: int) -> User | None:
        """Find an active user."""
        user = find_person(user_id) or _USER.first(pk=user_id)
        return user if user is not None and self.user_can_authenticate(user) else None


class EmailBackend(auth_backends.AuthenticationBackend, ModelBackend):  # type: ignore[misc]  # no types
    """Allauth's own, which signs in by e-mail."""


class RoleBackend(backends.BaseBackend):
    """Grants active administrators every permission of our apps; it signs nobody in."""

    def has_perm(
        self, user_obj: User | AnonymousUser, perm: str, obj: object | None = None
    ) -> bool:
        """Tell whether the role permits a deed on a model; on a single object it adds nothing."""
        return obj is None and self.has_module_perms(user_obj, perm.partition(".")[0])

    def has_module_perms(self, user_obj: User | AnonymousUser, app_label: str) -> bool:
        """Tell whether the role permits anything in an app."""
        return app_label in APPS and _administers(user_obj)


def _administers(user: User | AnonymousUser) -> bool:
    return isinstance(user, User) and user.is_active and user.role == Role.ADMIN
