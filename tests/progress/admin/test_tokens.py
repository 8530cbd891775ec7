from __future__ import annotations

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from accounts.models import ApiToken, AuditEntry, Role, User
from accounts.services.tokens import Limits, find_token, issue_token
from progress.models import Cohort
from progress.services.tokens import make_token
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory

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


def test_a_token_is_made_with_its_limits_and_shows_them(admin_client: Client):
    trainer = TrainerFactory.create()
    cohort: Cohort = CohortFactory.create(name="Autumn")
    cohort.trainers.add(trainer)
    told = {"user": trainer.pk, "name": "laptop", "is_read_only": "on", "cohorts": [cohort.pk]}
    expiry = {"expires_at_0": "2999-01-31", "expires_at_1": "12:00"}

    admin_client.post(reverse("admin:accounts_apitoken_add"), told | expiry)

    token = ApiToken.objects.get()
    assert (token.is_read_only, token.is_limited) == (True, True)
    assert [one.cohort for one in token.reaches.all()] == [cohort]
    assert token.expires_at is not None
    listed = admin_client.get(reverse(LIST)).text
    page = admin_client.get(reverse("admin:accounts_apitoken_change", args=[token.pk])).text
    assert "Autumn" in listed
    assert "Autumn" in page
    entry = AuditEntry.objects.get(action="create_token")
    assert (entry.detail["read_only"], entry.detail["cohorts"]) == (True, [cohort.pk])


def test_its_form_makes_it_read_only_unless_one_says_otherwise(admin_client: Client):
    page = admin_client.get(reverse("admin:accounts_apitoken_add"))

    assert page.context["adminform"].form["is_read_only"].value() is True


def test_limits_that_make_no_sense_are_refused(admin_client: Client):
    trainer = TrainerFactory.create()
    others: Cohort = CohortFactory.create()
    faults: list[dict[str, Any]] = [
        {"cohorts": [others.pk]},
        {"cohorts": [others.pk + 1]},
        {"cohorts": ["x"]},
        {"expires_at_0": "2001-01-01", "expires_at_1": "12:00"},
        {"expires_at_0": "tomorrow", "expires_at_1": "12:00"},
    ]

    for fault in faults:
        told = {"user": trainer.pk, "name": "laptop", **fault}
        answer = admin_client.post(reverse("admin:accounts_apitoken_add"), told)
        assert answer.status_code == 200

    assert not ApiToken.objects.exists()


def test_a_token_whose_cohorts_are_gone_reaches_none_and_says_so(admin_client: Client):
    cohort: Cohort = CohortFactory.create()
    make_token(user=AdminFactory.create(), by=None, limits=Limits(cohorts=(cohort.pk,)))

    cohort.delete()

    assert "no cohort" in admin_client.get(reverse(LIST)).text
