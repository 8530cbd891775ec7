from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, Role, User
from tests.factories.accounts import AdminFactory, UserFactory

REASON = "Asked by letter of 2 November"


@pytest.fixture
def person(db: None) -> User:
    made: User = UserFactory(name="Gisela", email="gisela@example.org")
    return made


def page(person: User) -> str:
    return reverse("admin:accounts_user_erase", args=[person.pk])


def send(client: Client, person: User, **told: str) -> Any:
    return client.post(page(person), {"reason": REASON, "address": "gisela@example.org", **told})


def is_erased(person: User) -> bool:
    person.refresh_from_db()
    return person.erased_at is not None


def test_the_page_of_a_person_leads_to_it(admin_client: Client, person: User):
    address = reverse("admin:accounts_user_change", args=[person.pk])

    assert page(person) in admin_client.get(address).text
    assert "Gisela" in admin_client.get(page(person)).text


def test_with_reason_and_address_the_person_is_erased(
    admin_client: Client, admin_user: User, person: User
):
    answer = send(admin_client, person)

    assert answer["Location"] == reverse("admin:accounts_user_changelist")
    assert is_erased(person)
    entry = AuditEntry.objects.get(action="erase_user")
    assert (entry.actor, entry.detail) == (admin_user, {"reason": REASON})


@pytest.mark.parametrize(
    "told", [{"reason": ""}, {"reason": "  "}, {"reason": "x" * 301}, {"address": "x@example.org"}]
)
def test_without_them_nobody_is(admin_client: Client, person: User, told: dict[str, str]):
    answer = send(admin_client, person, **told)

    assert answer.status_code == 200
    assert "errornote" in answer.text
    assert not is_erased(person)


def test_an_erased_person_is_shown_and_changed_no_more(admin_client: Client, person: User):
    send(admin_client, person)
    address = reverse("admin:accounts_user_change", args=[person.pk])

    assert admin_client.get(address).status_code == 200
    assert admin_client.post(address, {"email": "gisela@example.org"}).status_code == 403
    assert admin_client.get(page(person)).status_code == 403
    assert send(admin_client, person).status_code == 403


def test_staff_erase_no_staff_unless_they_may_do_everything(client: Client, person: User):
    other = AdminFactory(email="gisela@example.net")
    client.force_login(UserFactory(role=Role.ADMIN))

    assert send(client, other, address=other.email).status_code == 403
    assert not is_erased(other)
    assert send(client, person).status_code == 302
    assert is_erased(person)


def test_the_last_administrator_stays(admin_client: Client, admin_user: User):
    answer = send(admin_client, admin_user, address=admin_user.email)

    assert "errorlist" in answer.text
    assert not is_erased(admin_user)


def test_learners_find_no_such_page(client: Client, person: User):
    client.force_login(person)

    assert client.get(page(person)).status_code in {302, 403}
    assert send(client, person).status_code in {302, 403}
    assert not is_erased(person)


def test_nobody_is_no_such_person(admin_client: Client):
    assert admin_client.get("/admin/accounts/user/0/erase/").status_code == 404
    assert admin_client.get("/admin/accounts/user/x/erase/").status_code == 404
