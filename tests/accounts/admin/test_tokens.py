from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from accounts.models import ApiToken, AuditEntry, Role, User
from accounts.services.tokens import find_token, issue_token
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory

LIST = "admin:accounts_apitoken_changelist"
HEX = re.compile(r"\b[0-9a-f]{40}\b")


def test_a_new_token_is_shown_once_and_kept_as_a_digest(admin_client: Client, admin_user: User):
    trainer = TrainerFactory.create()

    url = reverse("admin:accounts_apitoken_add")
    page = admin_client.post(url, {"user": trainer.pk, "name": "laptop"}, follow=True)
    again = admin_client.get(reverse(LIST))

    (token,) = HEX.findall(page.content.decode())
    assert not HEX.search(again.content.decode())
    found = find_token(token)
    assert found is not None
    assert (found.user, found.name) == (trainer, "laptop")
    assert token not in str(ApiToken.objects.values())
    entry = AuditEntry.objects.get(action="create_token")
    assert (entry.actor, entry.target_id) == (admin_user, str(found.pk))


def test_the_page_of_a_token_shows_neither_token_nor_digest(admin_client: Client):
    issued = issue_token(user=TrainerFactory.create(), name="laptop", by=None)

    page = admin_client.get(reverse("admin:accounts_apitoken_change", args=[issued.row.pk]))

    assert issued.token not in page.content.decode()
    assert issued.row.digest not in page.content.decode()


def test_a_token_without_a_user_is_refused(admin_client: Client):
    response = admin_client.post(reverse("admin:accounts_apitoken_add"), {"name": "laptop"})

    assert response.status_code == 200
    assert not ApiToken.objects.exists()


def test_a_revoked_token_counts_no_more(admin_client: Client, admin_user: User):
    issued = issue_token(user=TrainerFactory.create(), by=None)
    data = {"action": "revoke", "_selected_action": [issued.row.pk]}

    admin_client.post(reverse(LIST), data)
    admin_client.post(reverse(LIST), data)

    assert find_token(issued.token) is None
    assert AuditEntry.objects.get(action="revoke_token").actor == admin_user


def test_an_administrator_by_role_makes_no_token_that_acts_for_other_staff(
    client: Client, db: None
):
    own = UserFactory.create(role=Role.ADMIN)
    client.force_login(own)
    trainer = TrainerFactory.create()
    staff = [
        AdminFactory.create(),
        UserFactory.create(role=Role.ADMIN),
        UserFactory.create(is_superuser=True),
    ]

    for user in [own, trainer, *staff]:
        client.post(reverse("admin:accounts_apitoken_add"), {"user": user.pk, "name": "laptop"})

    assert {token.user for token in ApiToken.objects.select_related("user")} == {own, trainer}
