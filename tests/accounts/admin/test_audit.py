"""The audit log in the admin."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from accounts.admin import audit
from accounts.models import AuditEntry, Role, User
from accounts.services.audit import open_log, record, record_change
from accounts.services.snapshots import snapshot
from tests.factories.accounts import AuditEntryFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, EnrolmentFactory
from tests.jobs.admin.counting import count_queries

LIST = reverse("admin:accounts_auditentry_changelist")
EXPORT = reverse("admin:accounts_auditentry_export")


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"


def actions(client: Client, **asked: Any) -> list[str]:
    page = client.get(LIST, asked)
    assert page.status_code == 200
    return [row.action for row in page.context["cl"].result_list]


@pytest.fixture
def deeds(db: None) -> User:
    """Four deeds of Ada, and one about her by somebody else."""
    ada = UserFactory.create(email="ada@example.org", name="Ada Astley")
    bob = UserFactory.create(email="bob@example.org", name="Bob")
    record("enrol", EnrolmentFactory.create(learner=ada), by=bob)
    record("review", CourseFactory.create(), by=ada, reason="The wrong river, again")
    record("change_cohort", CohortFactory.create(), by=ada, after={"name": "Spring 2030"})
    record("sign_in", ada, by=ada)
    record("sign_in", bob, by=bob)
    return ada


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["sign_in", "sign_in", "change_cohort", "review", "enrol"]),
        ({"q": "ada@"}, ["sign_in", "change_cohort", "review", "enrol"]),
        ({"q": "river"}, ["review"]),
        ({"q": "RIVER wrong"}, ["review"]),
        ({"q": "2030"}, ["change_cohort"]),
        ({"q": "river lake"}, []),
        ({"person": "Astley", "action": "enrol"}, ["enrol"]),
        ({"person": "nobody"}, []),
        ({"action": "sign_in"}, ["sign_in", "sign_in"]),
        ({"kind": "progress.cohort"}, ["change_cohort"]),
        ({"since": "2999-01-01"}, []),
        ({"until": "1999-01-01"}, []),
        ({"since": "2020-01-01", "until": "2999-01-01", "q": "river"}, ["review"]),
    ],
)
def test_deeds_are_found(admin_client: Client, deeds: User, asked: Any, found: list[str]):
    assert actions(admin_client, **asked) == found


def test_deeds_are_found_by_what_they_were_done_to(admin_client: Client, deeds: User):
    asked = {"kind": "accounts.user", "target": str(deeds.pk)}

    assert actions(admin_client, **asked) == ["sign_in"]


@pytest.mark.parametrize(
    "asked",
    [
        {"since": "yesterday"},
        {"action": "dance"},
        {"kind": "x" * 500},
        {"person": "x" * 5000},
        {"target": "\x00"},
        {"until": "9999-99-99"},
        {"until": "9999-12-31"},
        {"since": "0001-01-01"},
    ],
)
def test_what_is_not_understood_is_said_and_finds_nothing(
    admin_client: Client, deeds: User, asked: dict[str, str]
):
    page = admin_client.get(LIST, asked)

    assert list(page.context["cl"].result_list) == []
    assert "errorlist" in page.text


@pytest.mark.parametrize("asked", [{"q": "' OR 1=1 --"}, {"q": "& | !"}])
def test_odd_words_are_only_words(admin_client: Client, deeds: User, asked: dict[str, str]):
    assert admin_client.get(LIST, asked).status_code == 200


def test_deed_and_kind_are_told_in_words(admin_client: Client, deeds: User):
    page = admin_client.get(LIST).text

    assert "Put a learner on a course" in page
    assert "The wrong river" in page
    assert reverse("admin:courses_course_change", args=[1])[:-9] in page


def test_an_entry_shows_what_was_before_and_after_by_name(admin_client: Client):
    tara = UserFactory.create(role=Role.TRAINER, name="Tara")
    cohort = CohortFactory.create(name="Spring")
    before = snapshot(cohort)
    cohort.trainers.add(tara)
    cohort.name = "<b>Autumn</b>"
    record_change("change_cohort", cohort, by=None, before=before, after=snapshot(cohort))
    entry = AuditEntry.objects.get(action="change_cohort")

    page = admin_client.get(reverse("admin:accounts_auditentry_change", args=[entry.pk])).text

    assert "Spring" in page
    assert "&lt;b&gt;Autumn" in page
    assert "Tara" in page
    assert "Starts" not in page


@pytest.mark.parametrize("detail", [{"before": "x", "after": 3}, {"said": [1, {"a": None}]}, {}])
def test_entries_of_any_shape_are_shown(admin_client: Client, detail: dict[str, Any]):
    entry = AuditEntryFactory.create(target_type="gone.model", detail=detail, action="old_deed")

    page = admin_client.get(reverse("admin:accounts_auditentry_change", args=[entry.pk]))

    assert page.status_code == 200
    assert "Old deed" in page.text


def test_the_list_takes_the_same_queries_and_counts_no_further_than_it_leads(
    admin_client: Client, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(audit, "MOST_LISTED", 100)
    counted = []
    for rows in (2, 120):
        AuditEntryFactory.create_batch(rows)
        counted.append(count_queries(admin_client, LIST))

    page = admin_client.get(LIST)
    assert counted[0] == counted[1]
    assert page.context["cl"].result_count == 100
    assert "newest 100 entries" in page.text


def test_what_is_looked_for_is_exported_and_that_is_noted(
    admin_client: Client, admin_user: User, deeds: User
):
    deeds.name = "=HYPERLINK(1)"
    deeds.save()

    answer = admin_client.post(f"{EXPORT}?action=review&q=river")
    text = answer.getvalue().decode("utf-8-sig")
    (line,) = csv.DictReader(text.splitlines())

    assert answer["Content-Type"].startswith("text/csv")
    assert line["action"] == "review"
    assert line["actor"] == "'=HYPERLINK(1)"
    assert "wrong river" in line["other"]
    entry = AuditEntry.objects.get(action="export_audit")
    assert (entry.actor, entry.detail) == (
        admin_user,
        {"filters": {"action": "review", "q": "river"}},
    )


def test_only_who_may_see_the_log_exports_it(client: Client, db: None, deeds: User):
    editor = UserFactory.create(role=Role.EDITOR)
    client.force_login(editor)

    assert client.post(EXPORT).status_code == 403
    assert client.get(LIST).status_code == 403
    editor.user_permissions.add(Permission.objects.get(codename="view_auditentry"))
    assert client.post(EXPORT).status_code == 200
    assert client.get(EXPORT).status_code == 405


def test_an_export_of_what_is_not_understood_is_refused(admin_client: Client):
    assert admin_client.post(f"{EXPORT}?at__gte=never").status_code == 400
    assert not AuditEntry.objects.exists()


def test_the_history_of_a_row_leads_to_its_entries(admin_client: Client, deeds: User):
    page = admin_client.get(reverse("admin:accounts_user_history", args=[deeds.pk])).text

    assert f"{LIST}?kind=accounts.user&amp;target={deeds.pk}" in page


def test_a_changed_group_of_staff_is_noted_with_its_rights(admin_client: Client):
    group = Group.objects.create(name="Night shift")
    right = Permission.objects.get(codename="view_course")
    url = reverse("admin:auth_group_change", args=[group.pk])

    admin_client.post(url, {"name": "Night shift", "permissions": [right.pk]})
    admin_client.post(reverse("admin:auth_group_delete", args=[group.pk]), {"post": "yes"})

    changed = AuditEntry.objects.get(action="change_group")
    deleted = AuditEntry.objects.get(action="delete_group")
    assert changed.detail == {"before": {"permissions": []}, "after": {"permissions": [right.pk]}}
    assert deleted.detail["before"]["name"] == "Night shift"


def test_a_published_course_is_noted(admin_client: Client):
    course = CourseFactory.create(is_published=False, join_code=None)
    url = reverse("admin:courses_course_change", args=[course.pk])
    form = {
        "is_published": "on",
        "joining": course.joining,
        "criteria-TOTAL_FORMS": "0",
        "criteria-INITIAL_FORMS": "0",
        "modules-TOTAL_FORMS": "0",
        "modules-INITIAL_FORMS": "0",
    }

    answer = admin_client.post(url, form)

    assert answer.status_code == 302
    entry = AuditEntry.objects.get(action="change_course")
    assert entry.detail["after"] == {"is_published": True}


def test_nothing_changed_is_not_noted(admin_client: Client):
    group = Group.objects.create(name="Night shift")

    admin_client.post(reverse("admin:auth_group_change", args=[group.pk]), {"name": "Night shift"})

    assert not AuditEntry.objects.exists()


def test_days_are_those_of_the_one_who_looks(admin_client: Client, admin_user: User):
    admin_user.time_zone = "Pacific/Auckland"
    admin_user.save()
    AuditEntryFactory.create(action="late")
    open_log()
    AuditEntry.objects.update(at=datetime(2030, 1, 1, 13, tzinfo=UTC))

    assert actions(admin_client, since="2030-01-02", until="2030-01-02") == ["late"]
