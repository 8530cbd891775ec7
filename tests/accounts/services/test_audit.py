from __future__ import annotations

from typing import Any

import pytest

from accounts.models import AuditEntry
from accounts.services.audit import record_each
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_many_deeds_are_recorded_in_one_query_in_their_order(django_assert_num_queries: Any):
    actor, *targets = UserFactory.create_batch(30)
    deeds = [(target, {"number": number}) for number, target in enumerate(targets)]

    with django_assert_num_queries(1):
        record_each("greet", deeds, by=actor)

    entries = AuditEntry.objects.order_by("pk")
    assert [(one.target_id, one.detail) for one in entries] == [
        (str(target.pk), detail) for target, detail in deeds
    ]
    assert {
        (one.actor, one.action, one.target_type) for one in entries.select_related("actor")
    } == {(actor, "greet", "accounts.user")}


def test_no_deed_is_no_entry():
    record_each("greet", [], by=None)

    assert not AuditEntry.objects.exists()
