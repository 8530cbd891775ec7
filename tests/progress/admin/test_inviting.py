from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry, User
from courses.services.codes import write_code
from progress.models import Cohort, Invitation
from tests.factories.accounts import UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, InvitationFactory
from tests.jobs.admin.counting import count_queries

CODE = "K7QP-3M9X-WT4D"


@pytest.fixture
def cohort(db: None) -> Cohort:
    made: Cohort = CohortFactory.create(name="Promotion 2026")
    made.courses.add(CourseFactory.create(language="fr"))
    return made


def page(cohort: Cohort) -> str:
    return reverse("admin:progress_cohort_invite", args=[cohort.pk])


def send(client: Client, cohort: Cohort, people: str, language: str = "") -> Any:
    return client.post(page(cohort), {"people": people, "language": language})


def test_the_page_of_a_cohort_leads_to_its_ways_in(admin_client: Client, cohort: Cohort):
    address = reverse("admin:progress_cohort_change", args=[cohort.pk])

    assert page(cohort) in admin_client.get(address).text


def test_a_code_is_made_and_shown_with_its_link(
    admin_client: Client, admin_user: User, cohort: Cohort
):
    assert "There is no code" in admin_client.get(page(cohort)).text

    shown = admin_client.post(
        reverse("admin:progress_cohort_code", args=[cohort.pk]), follow=True
    ).text

    cohort.refresh_from_db()
    assert cohort.join_code == write_code(cohort.join_code or "") != ""
    assert f"http://testserver/join/?code={cohort.join_code}" in shown
    assert AuditEntry.objects.get(action="renew_code").actor == admin_user


@pytest.mark.parametrize(
    ("said", "kept", "told"),
    [
        ("k7qp3m9xwt4d", CODE, ""),
        ("", None, ""),
        ("abc", None, "A code has twelve letters and figures."),
        ("AAAA-AAAA-AAAA", None, "A course has this code already."),
    ],
)
def test_a_code_of_ones_own_is_written_as_codes_are_and_is_nobody_elses(
    admin_client: Client, cohort: Cohort, said: str, kept: str | None, told: str
):
    CourseFactory.create(join_code="AAAA-AAAA-AAAA")
    form = {"members-TOTAL_FORMS": 0, "members-INITIAL_FORMS": 0, "name": cohort.name}
    form |= {"courses": [cohort.courses.get().pk], "join_code": said}
    address = reverse("admin:progress_cohort_change", args=[cohort.pk])

    answer = admin_client.post(address, form)

    cohort.refresh_from_db()
    assert cohort.join_code == kept
    assert told in answer.text
    assert (f"/join/?code={CODE}" in admin_client.get(address).text) == (kept == CODE)


def test_addresses_are_invited_and_their_state_is_shown(
    admin_client: Client, admin_user: User, cohort: Cohort
):
    inside = CohortMemberFactory.create(cohort=cohort).learner
    people = f"Nora Nord <Nora@Example.org>\n\n  otto@example.org \n{inside.email}\n"

    answer = send(admin_client, cohort, people, "ar")
    shown = admin_client.get(page(cohort)).text

    assert answer.status_code == 302
    found = Invitation.objects.order_by("email")
    assert [(one.email, one.name, one.language) for one in found] == [
        ("nora@example.org", "Nora Nord", "ar"),
        ("otto@example.org", "", "ar"),
    ]
    assert {one.invited_by for one in found} == {admin_user}
    assert all(one.queued_at for one in found)
    for words in ("2 people are invited.", "1 is in the group already.", "waiting to be sent"):
        assert words in shown


@pytest.mark.parametrize(
    ("people", "faults"),
    [
        ("nora@example.org\nfoo\n\n<b>@", ["Line 2: “foo”", "Line 4: “&lt;b&gt;@”"]),
        ("x" * 151 + " <nora@example.org>", ["Line 1 is too long."]),
        ("a@example.org\n" * 201, ["At most 200 addresses at once."]),
        ("a@example.org\0", ["Null characters are not allowed."]),
        ("", ["This field is required."]),
        (" \n ", ["This field is required."]),
        ("x" * 100_000, ["at most 90000 characters"]),
    ],
)
def test_each_wrong_line_is_named_and_nobody_is_invited(
    admin_client: Client, cohort: Cohort, people: str, faults: list[str]
):
    answer = send(admin_client, cohort, people)

    for fault in faults:
        assert fault in answer.text
    assert "Nobody was invited" in answer.text
    assert not Invitation.objects.exists()


def test_more_than_a_days_worth_is_refused_and_nobody_is_invited(
    admin_client: Client, cohort: Cohort, settings: Any
):
    settings.INVITATIONS_A_DAY = 1

    answer = send(admin_client, cohort, "a@example.org\nb@example.org")

    assert "cannot be sent in one day" in answer.text
    assert not Invitation.objects.exists()


def test_nobody_is_invited_to_a_cohort_that_is_over(admin_client: Client, cohort: Cohort):
    Cohort.objects.update(ends_on=timezone.localdate() - timedelta(2))

    assert "This group has ended" in send(admin_client, cohort, "a@example.org").text
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("pk", ["0", "nothing", "9" * 40])
def test_a_cohort_that_is_not_there_has_no_ways_in(admin_client: Client, db: None, pk: str):
    for name in ("invite", "code"):
        address = reverse(f"admin:progress_cohort_{name}", args=[pk])
        assert admin_client.post(address).status_code == 404


def test_an_invitation_is_taken_back_unless_it_was_accepted(admin_client: Client, admin_user: User):
    kept = InvitationFactory.create(accepted_at=timezone.now(), accepted_by=UserFactory.create())
    gone = InvitationFactory.create()
    chosen = {"action": "take_back", "_selected_action": [kept.pk, gone.pk]}

    admin_client.post(reverse("admin:progress_invitation_changelist"), chosen)

    assert Invitation.objects.get() == kept
    assert AuditEntry.objects.get(action="withdraw_invitation").actor == admin_user


def test_the_page_takes_no_more_queries_for_many_invitations(admin_client: Client, cohort: Cohort):
    counted = []
    for rows in (5, 45):
        for _ in range(rows):
            InvitationFactory.create(cohort=cohort, invited_by=UserFactory.create())
        counted.append(count_queries(admin_client, page(cohort)))

    assert counted[0] == counted[1]
