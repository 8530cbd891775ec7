from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from accounts.queries.sign_ins import FAILED, LOCKED_OUT, PASSED_OVER, SIGN_IN, SIGN_OUT
from accounts.services import sign_ins
from accounts.services.erasing import erase
from accounts.services.sign_ins import note_failure

LOGIN = reverse("account_login")


def sign_in(client: Client, login: str = "olga@example.org", password: str = "wrong") -> Any:
    return client.post(LOGIN, {"login": login, "password": password})


def test_who_came_in_and_went_is_noted(client: Client, owner: User, settings: Any):
    settings.ZEAL_ALLOWLIST = [{"model": "accounts.Session", "field": "get()"}]
    sign_in(client, password="secret-of-olga")
    client.post(reverse("account_logout"))

    entries = AuditEntry.objects.order_by("pk")
    assert [one.action for one in entries] == [SIGN_IN, SIGN_OUT]
    assert {(one.actor_id, one.person_id) for one in entries} == {(owner.pk, owner.pk)}
    assert entries[0].detail == {"network": "127.0.0.0/24"}


def test_a_sign_in_costs_one_query(owner: User, django_assert_num_queries: Any):
    with django_assert_num_queries(1):
        sign_ins.note_sign_in(user=owner, address="2001:db8:1:2::3")

    assert AuditEntry.objects.get().detail == {"network": "2001:db8:1::/48"}


def test_failures_and_the_lockout_are_noted_of_whose_account_it_is(client: Client, owner: User):
    for _ in range(12):
        sign_in(client, "OLGA@example.org ")

    failed = AuditEntry.objects.filter(action=FAILED)
    assert {(one.target_id, one.actor) for one in failed} == {(str(owner.pk), None)}
    assert 0 < failed.count() < 12
    assert AuditEntry.objects.filter(action=LOCKED_OUT, person=owner).count() == 1


def test_an_unknown_address_is_not_stored(client: Client, db: None):
    for login in ("my-password@example.org", "my-password@example.org", "other@example.org"):
        sign_in(client, login)

    told = str(list(AuditEntry.objects.values_list()))
    marks = [one.detail["mark"] for one in AuditEntry.objects.order_by("pk")]
    assert "my-password" not in told
    assert marks[0] == marks[1] != marks[2]
    assert {one.target_id for one in AuditEntry.objects.all()} == {""}


def test_many_addresses_do_not_flood_the_log(db: None, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sign_ins, "MOST_OF_NOBODY", 3)

    noted = [note_failure(login=f"{one}@example.org", address="::1") for one in range(9)]

    assert noted == [True] * 3 + [False] * 6
    assert AuditEntry.objects.filter(action=FAILED).count() == 3
    assert AuditEntry.objects.filter(action=PASSED_OVER).count() == 1


def test_a_flood_of_one_account_hides_no_failure_of_another(
    owner: User, colleague: User, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sign_ins, "MOST_OF_ONE", 2)
    for _ in range(5):
        note_failure(login=owner.email, address="::1")

    assert note_failure(login=colleague.email, address="::1")


@pytest.mark.parametrize("login", ["", "\x00", "a" * 5000, "é@例え.jp"])
def test_odd_logins_are_noted_all_the_same(db: None, login: str):
    assert note_failure(login=login.replace("\x00", ""), address="no address")
    assert "network" not in AuditEntry.objects.get().detail


def test_a_new_password_is_noted_without_it(client: Client, owner: User, settings: Any):
    settings.ZEAL_ALLOWLIST = [{"model": "accounts.Session", "field": "get()"}]
    sign_in(client, password="secret-of-olga")
    form = {
        "oldpassword": "secret-of-olga",
        "password1": "another-secret-1",
        "password2": "another-secret-1",
    }
    client.post(reverse("account_change_password"), form)

    assert get_user(client).check_password("another-secret-1")
    assert AuditEntry.objects.filter(action="password_changed", actor=owner).exists()
    assert "another-secret" not in str(list(AuditEntry.objects.values_list()))


def test_an_erasure_takes_the_network_out(owner: User):
    sign_ins.note_sign_in(user=owner, address="192.0.2.7")

    erase(user=owner, by=owner)

    assert "192.0.2" not in str(list(AuditEntry.objects.values_list()))
    assert AuditEntry.objects.filter(action=SIGN_IN, person=owner).exists()
