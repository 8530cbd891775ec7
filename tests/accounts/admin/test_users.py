from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, Role, User
from tests.factories.accounts import AdminFactory, UserFactory

ADD = "admin:accounts_user_add"
PASSWORD = "a-long-enough-secret"


def new_user(**fields: str) -> dict[str, str]:
    asked = {
        "email": "Nadia@Example.org",
        "name": "Nadia",
        "role": "trainer",
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    return asked | fields


def change(user: User, **fields: Any) -> dict[str, Any]:
    shown = {"email": user.email, "name": user.name, "role": user.role, "is_active": "on"}
    return shown | fields


@pytest.fixture
def manager(db: None, client: Client) -> Client:
    """An administrator who may manage people and nothing else."""
    user = UserFactory.create(role=Role.ADMIN)
    codenames = ["view_user", "add_user", "change_user"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    return client


def test_a_new_person_can_sign_in_with_the_password(admin_client: Client, admin_user: User):
    admin_client.post(reverse(ADD), new_user())

    user = User.objects.get(email="nadia@example.org")
    assert (user.name, user.role) == ("Nadia", Role.TRAINER)
    assert user.check_password(PASSWORD)
    entry = AuditEntry.objects.get(action="create_user")
    assert (entry.actor, entry.target_id) == (admin_user, str(user.pk))


def test_a_person_can_be_made_without_a_password(admin_client: Client, db: None):
    admin_client.post(reverse(ADD), new_user(usable_password="false", password1="", password2=""))

    assert not User.objects.get(email="nadia@example.org").has_usable_password()


@pytest.mark.parametrize(
    "fields",
    [
        {"email": ""},
        {"email": "no address"},
        {"email": "TAKEN@example.org"},
        {"role": "emperor"},
        {"password1": "short", "password2": "short"},
        {"password2": "another-secret-than-that"},
    ],
)
def test_a_person_is_refused_with_the_reason(admin_client: Client, fields: dict[str, str]):
    UserFactory.create(email="taken@example.org")
    known = User.objects.count()

    response = admin_client.post(reverse(ADD), new_user(**fields))

    assert response.status_code == 200
    assert 'class="errorlist"' in response.content.decode()
    assert User.objects.count() == known


def test_a_changed_role_is_noted_in_the_audit_log(admin_client: Client, admin_user: User):
    user = UserFactory.create()

    url = reverse("admin:accounts_user_change", args=[user.pk])
    admin_client.post(url, change(user, role="trainer"))

    user.refresh_from_db()
    assert user.role == Role.TRAINER
    entry = AuditEntry.objects.get(action="change_user")
    assert entry.actor == admin_user
    assert entry.detail == {"before": {"role": "learner"}, "after": {"role": "trainer"}}


def test_a_new_password_is_noted_and_never_stored_in_the_log(admin_client: Client):
    user = UserFactory.create()

    admin_client.post(
        reverse("admin:auth_user_password_change", args=[user.pk]),
        {"usable_password": "true", "password1": PASSWORD, "password2": PASSWORD},
    )

    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert PASSWORD not in str(AuditEntry.objects.get(action="change_user").detail)


def test_lists_filter_by_role(admin_client: Client):
    UserFactory.create(email="learner@example.org")
    UserFactory.create(email="trainer@example.org", role=Role.TRAINER)

    url = reverse("admin:accounts_user_changelist")
    page = admin_client.get(url, {"role__exact": "trainer"}).content.decode()

    assert "trainer@example.org" in page
    assert "learner@example.org" not in page


def test_nobody_is_deleted_with_their_attempts(admin_client: Client):
    user = UserFactory.create()

    response = admin_client.post(
        reverse("admin:accounts_user_delete", args=[user.pk]), {"post": "yes"}
    )

    assert response.status_code == 403
    assert User.objects.filter(pk=user.pk).exists()


def test_a_manager_makes_trainers_and_no_administrators(manager: Client):
    manager.post(reverse(ADD), new_user())
    for role in ("admin", "editor"):
        manager.post(reverse(ADD), new_user(email="boss@example.org", role=role))

    assert User.objects.get(email="nadia@example.org").role == Role.TRAINER
    assert not User.objects.filter(email="boss@example.org").exists()


def test_a_manager_gives_nobody_rights(manager: Client):
    user = UserFactory.create()
    right = Permission.objects.get(codename="add_review")

    manager.post(
        reverse("admin:accounts_user_change", args=[user.pk]),
        change(user, name="Renamed", is_superuser="on", user_permissions=[right.pk]),
    )

    user.refresh_from_db()
    assert user.name == "Renamed"
    assert not user.is_superuser
    assert not user.user_permissions.exists()


@pytest.mark.parametrize("make", [AdminFactory.create, partial(UserFactory.create, role="editor")])
def test_a_manager_changes_no_staff_and_not_their_password(manager: Client, make: Any):
    boss = make(name="Boss")

    page = reverse("admin:accounts_user_change", args=[boss.pk])
    password = reverse("admin:auth_user_password_change", args=[boss.pk])

    assert manager.post(page, change(boss, name="Mine")).status_code == 403
    assert manager.get(password).status_code == 403
    boss.refresh_from_db()
    assert boss.name == "Boss"
