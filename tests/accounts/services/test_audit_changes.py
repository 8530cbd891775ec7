from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.models import AuditEntry, User
from accounts.services.audit import open_log, record, record_change
from accounts.services.erasing import erase
from accounts.services.snapshots import LONGEST, SECRETS, snapshot
from tests.factories.accounts import ApiTokenFactory, AuditEntryFactory, UserFactory
from tests.factories.progress import CohortFactory, EnrolmentFactory

pytestmark = pytest.mark.django_db


def test_a_change_keeps_what_differs_alone(owner: User):
    before = {"name": "Olga", "role": "learner"}

    assert record_change(
        "change_user", owner, by=owner, before=before, after={**before, "name": ""}
    )
    assert AuditEntry.objects.get().detail == {"before": {"name": "Olga"}, "after": {"name": ""}}


def test_nothing_changed_is_no_entry(owner: User):
    assert not record_change("change_user", owner, by=owner, before={"a": 1}, after={"a": 1})
    assert not AuditEntry.objects.exists()


def test_a_snapshot_has_no_secrets():
    token = ApiTokenFactory(user__password="pbkdf2-of-it")
    cohort = CohortFactory(join_code="ABCDEFGHJKLM", name="x" * 5)

    told = {**snapshot(token), **snapshot(cohort), **snapshot(token.user)}

    assert not SECRETS & told.keys()
    assert told["courses"] == []
    assert told["name"]
    assert token.digest not in str(told)
    assert token.user.password not in [*map(str, told.values())]


def test_a_snapshot_cuts_long_texts():
    kept = snapshot(User(name="x" * LONGEST * 2), ["name"])["name"]

    assert len(kept) < LONGEST + 20
    assert kept.endswith(f"({LONGEST * 2})")


@pytest.mark.parametrize(
    "change", [{"action": "x"}, {"detail": {}}, {"target_id": "0"}, {"at": "2020-01-01T00:00Z"}]
)
def test_the_database_refuses_to_change_an_entry(change: dict[str, Any]):
    entry = AuditEntryFactory(detail={"reason": "because"})

    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        AuditEntry.objects.filter(pk=entry.pk).update(**change)

    entry.refresh_from_db()
    assert entry.detail == {"reason": "because"}


def test_the_database_refuses_to_delete_an_entry():
    entry = AuditEntryFactory()

    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        AuditEntry.objects.filter(pk=entry.pk).delete()

    entry.refresh_from_db()


def test_a_name_that_somebody_gave_a_thing_is_not_theirs(owner: User):
    token = ApiTokenFactory(user=owner)
    record("create_token", token, by=owner, after={"name": "Spreadsheet"})
    record("change_cohort", CohortFactory(), by=None, after={"name": "Spreadsheet people"})

    erase(user=owner, by=owner)

    kept = AuditEntry.objects.get(action="change_cohort")
    assert kept.detail == {"after": {"name": "Spreadsheet people"}}


def test_nobody_else_is_put_in_the_place_of_who_did_it(owner: User):
    entry = AuditEntryFactory(actor=owner)

    with pytest.raises(IntegrityError), transaction.atomic():
        AuditEntry.objects.filter(pk=entry.pk).update(actor=UserFactory())
    AuditEntry.objects.filter(pk=entry.pk).update(actor=None)


@pytest.mark.django_db(transaction=True)
def test_an_erasure_may_and_only_until_its_transaction_ends():
    entry = AuditEntryFactory()
    with transaction.atomic():
        open_log()
        AuditEntry.objects.filter(pk=entry.pk).update(detail={"said": "[erased]"})

    with pytest.raises(IntegrityError):
        AuditEntry.objects.filter(pk=entry.pk).update(detail={})


def test_whom_it_is_about_is_kept(owner: User, colleague: User):
    enrolment = EnrolmentFactory(learner=owner)
    record("enrol", enrolment, by=colleague)
    record("create_token", ApiTokenFactory(user=owner), by=colleague)
    record("leave_cohort", CohortFactory(), by=colleague, learner=owner.pk)
    record("change_user", owner, by=colleague)

    assert AuditEntry.objects.filter(person=owner).count() == 4


def test_an_erasure_reaches_before_and_after_and_what_they_say_elsewhere(owner: User):
    other = CohortFactory()
    old = {"name": "Olga Ancienne", "email": "olga.before@example.org"}
    record_change("change_user", owner, by=None, before=old, after=snapshot(owner, old))
    record("change_cohort", other, by=None, after={"name": "For Olga Ancienne"})

    erase(user=owner, by=owner)

    told = str(list(AuditEntry.objects.values_list()))
    assert "Ancienne" not in told
    assert "olga" not in told.lower()
    assert AuditEntry.objects.get(action="change_user").detail["before"].keys() == old.keys()
