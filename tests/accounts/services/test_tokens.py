from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from accounts.models import ApiToken, AuditEntry, User
from accounts.services.tokens import (
    Limits,
    create_token,
    find_token,
    issue_token,
    revoke_token,
)


def test_a_token_is_forty_hex_digits_and_no_two_are_alike(owner: User):
    tokens = {create_token(user=owner) for _ in range(20)}

    assert len(tokens) == 20
    assert all(len(token) == 40 and int(token, 16) >= 0 for token in tokens)


@pytest.mark.parametrize("wrong", ["", "abc", "0" * 40, "é" * 40])
def test_what_is_no_token_finds_nobody(owner: User, wrong: str):
    create_token(user=owner)

    assert find_token(wrong) is None


def test_its_digest_opens_nothing(owner: User):
    issued = issue_token(user=owner, by=None)

    assert find_token(issued.row.digest) is None


def test_a_token_is_not_told_by_its_record(owner: User):
    issued = issue_token(user=owner, by=None)

    assert issued.token not in repr(issued)


def test_its_use_is_noted_every_five_minutes(owner: User):
    token = create_token(user=owner)
    start = timezone.now()

    for minutes, noted in ((0, 0), (3, 0), (6, 6)):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            find_token(token)
        assert ApiToken.objects.get().last_used_at == start + timedelta(minutes=noted)


def test_it_is_revoked_once(owner: User):
    issued = issue_token(user=owner, by=None)

    assert revoke_token(issued.row, by=owner) is True
    assert revoke_token(issued.row, by=owner) is False


def test_it_expires_at_its_time_and_its_use_is_noted_no_more(owner: User):
    at = timezone.now() + timedelta(days=1)
    issued = issue_token(user=owner, by=None, limits=Limits(expires_at=at))

    for late, has_expired in ((-1, False), (0, True), (1, True)):
        with time_machine.travel(at + timedelta(seconds=late), tick=False):
            found = find_token(issued.token)
            assert found is not None
            assert found.has_expired() is has_expired
    assert ApiToken.objects.get().last_used_at == at - timedelta(seconds=1)


def test_the_audit_log_says_what_it_is_limited_to(owner: User):
    limits = [Limits(), Limits(is_read_only=True), Limits(cohorts=(3, 7))]

    for one in limits:
        issue_token(user=owner, by=owner, limits=one)

    told = [entry.detail for entry in AuditEntry.objects.order_by("pk")]
    assert told == [
        {"user": owner.pk},
        {"user": owner.pk, "read_only": True},
        {"user": owner.pk, "cohorts": [3, 7]},
    ]
