from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import Role, User

PERMISSION = "courses.add_upload"


@pytest.mark.parametrize(
    ("user", "may"),
    [
        (User(role=Role.ADMIN), True),
        (User(role=Role.ADMIN, is_active=False), False),
        (User(role=Role.TRAINER), False),
        (User(role=Role.LEARNER), False),
        (User(role=Role.LEARNER, is_superuser=True), True),
        (AnonymousUser(), False),
    ],
    ids=["admin", "inactive admin", "trainer", "learner", "superuser", "nobody"],
)
@pytest.mark.django_db
def test_the_administrators_role_permits_what_our_apps_do(
    user: User | AnonymousUser,
    may: bool,
):
    if isinstance(user, User):
        user.pk = 1

    assert user.has_perm(PERMISSION) is may
    assert user.has_module_perms("courses") is may


@pytest.mark.django_db
@pytest.mark.parametrize("permission", ["auth.add_group", "mfa.view_authenticator", "jobsite", ""])
def test_the_role_permits_nothing_of_other_apps(permission: str):
    assert not User(pk=1, role=Role.ADMIN).has_perm(permission)
