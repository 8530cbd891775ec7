"""The people who ask: one of each role, and one of each ready group."""

from __future__ import annotations

from collections.abc import Mapping

from accounts.models import ReadyGroup, Role, User
from tests.factories.accounts import UserFactory

GROUPS = {
    "author": "author",
    "reviewer": "reviewer",
    "publisher": "publisher",
    "manager": "user_manager",
}
"""The ready group of each of the editorial staff."""
PEOPLE = ("learner", "trainer", "editor", *GROUPS, "admin", "superuser")
"""The editor is in no group; the admin administers by role alone.

Who is not signed in is turned away everywhere: `tests.guards.test_views` sees to it.
"""


def make_people() -> Mapping[str, User]:
    """Make the people, by what they are called in `PEOPLE`."""
    return {name: _make(name) for name in PEOPLE}


def _make(name: str) -> User:
    by_role = {**{role.value: role for role in Role}, "superuser": Role.ADMIN}
    role = by_role.get(name, Role.EDITOR)
    person: User = UserFactory.create(role=role, is_superuser=name == "superuser")
    if name in GROUPS:
        group = ReadyGroup.objects.get(key=GROUPS[name]).group
        assert group is not None
        person.groups.add(group)
    return person
