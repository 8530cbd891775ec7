from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from progress.models import CohortMember, Extension
from tests.factories.progress import CohortFactory, CohortMemberFactory, ExtensionFactory

TODAY = timezone.localdate()


@pytest.fixture
def member(db: None) -> CohortMember:
    made: CohortMember = CohortMemberFactory.create(
        learner__name="Ada", cohort=CohortFactory(due_on=TODAY + timedelta(1))
    )
    return made


def address(member: CohortMember) -> str:
    return reverse("admin:progress_cohortmember_change", args=[member.pk])


def grant(client: Client, member: CohortMember, days: int, reason: str, old: int = 0) -> Any:
    form = {"extensions-TOTAL_FORMS": old + 1, "extensions-INITIAL_FORMS": old}
    day = (TODAY + timedelta(days)).isoformat()
    new = {f"extensions-{old}-due_on": day, f"extensions-{old}-reason": reason}
    return client.post(address(member), form | new)


def test_the_page_of_a_cohort_leads_to_the_one_where_a_learner_gets_longer(
    admin_client: Client, member: CohortMember
):
    page = admin_client.get(reverse("admin:progress_cohort_change", args=[member.cohort_id]))

    assert address(member) in page.text
    assert "Ada" in admin_client.get(address(member)).text


def test_an_administrator_gives_longer(
    admin_client: Client, admin_user: User, member: CohortMember
):
    assert grant(admin_client, member, 5, "Mission").status_code == 302

    granted = Extension.objects.get()
    assert (granted.member, granted.granted_by) == (member, admin_user)


@pytest.mark.parametrize(("days", "reason"), [(5, ""), (-1, "Mission"), (0, "Mission")])
def test_what_will_not_do_is_told_on_the_page(
    admin_client: Client, member: CohortMember, days: int, reason: str
):
    page = grant(admin_client, member, days, reason)

    assert "errorlist" in page.text
    assert not Extension.objects.exists()


def test_what_was_granted_is_shown_and_stays(admin_client: Client, member: CohortMember):
    old = ExtensionFactory.create(member=member, reason="Illness")
    assert "Illness" in admin_client.get(address(member)).text

    form = {"extensions-TOTAL_FORMS": 1, "extensions-INITIAL_FORMS": 1}
    edited = {"extensions-0-id": old.pk, "extensions-0-reason": "Holidays"}
    admin_client.post(address(member), form | edited | {"extensions-0-DELETE": "on"})

    old.refresh_from_db()
    assert old.reason == "Illness"
