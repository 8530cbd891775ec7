"""What a role permits."""

from __future__ import annotations

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.models import AnonymousUser

from accounts.models import Role, User

APPS = frozenset({"jobs", "accounts", "courses", "quizzes", "progress"})
"""What administrators administer; each page of the admin may still forbid more."""


class RoleBackend(BaseBackend):
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
