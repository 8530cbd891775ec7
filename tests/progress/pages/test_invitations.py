from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from accounts.models import User
from progress.models import CohortMember, Invitation
from progress.queries.invitations import sign
from tests.factories.accounts import TrainerFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, InvitationFactory

PASSWORD = "a-long-secret-of-nora"
FORM = {"name": "Nora", "password1": PASSWORD, "password2": PASSWORD}
SIGN_UP = reverse("account_signup")


@pytest.fixture(autouse=True)
def _closed(settings: Any) -> None:
    settings.SIGNUP_OPEN = False
    settings.ZEAL_ALLOWLIST = [  # as in the tests of signing up
        {"model": "accounts.Session", "field": "get()"},
        {"model": "account.EmailAddress", "field": "get()"},
    ]


@pytest.fixture
def invitation(db: None) -> Invitation:
    cohort = CohortFactory.create(name="Promotion 2026")
    cohort.courses.add(CourseFactory.create(title="Le Bureau"))
    made: Invitation = InvitationFactory.create(
        cohort=cohort, email="nora@example.org", invited_by=TrainerFactory.create(name="Tara")
    )
    return made


def address(invitation: Invitation) -> str:
    return reverse("invitation", args=[sign(invitation)])


def test_a_visitor_sees_who_invites_them_to_what(client: Client, invitation: Invitation):
    page = client.get(address(invitation))

    for words in ("Tara", "Promotion 2026", "Le Bureau", "nora@example.org"):
        assert words in page.text
    assert 'value="sign_up"' in page.text
    assert "no-store" in page["Cache-Control"]


def test_an_invitation_opens_the_closed_sign_up_and_needs_no_second_mail(
    client: Client, invitation: Invitation
):
    to_sign_up = client.post(address(invitation), {"way": "sign_up"})["Location"]
    form = client.get(to_sign_up)
    assert escape("nora@example.org") in form.text

    went = client.post(SIGN_UP, {**FORM, "next": address(invitation)})
    assert went["Location"] == address(invitation)
    page = client.post(address(invitation), follow=True)

    user = User.objects.get(email="nora@example.org")
    assert EmailAddress.objects.get(user=user).verified
    assert mail.outbox == []
    assert page.redirect_chain[-1][0] == reverse(
        "course", args=[invitation.cohort.courses.get().slug]
    )
    assert CohortMember.objects.get().learner == user


@pytest.mark.parametrize("is_open", [True, False])
def test_the_account_is_for_the_invited_address_and_no_other(
    client: Client, invitation: Invitation, settings: Any, is_open: bool
):
    settings.SIGNUP_OPEN = is_open
    client.post(address(invitation), {"way": "sign_up"})

    client.post(f"{SIGN_UP}?email=eve@example.org", {**FORM, "email": "eve@example.org"})

    assert not User.objects.filter(email="eve@example.org").exists()
    assert User.objects.filter(email="nora@example.org").exists()


def test_it_opens_one_account_and_is_closed_again(client: Client, invitation: Invitation):
    client.post(address(invitation), {"way": "sign_up"})
    client.post(SIGN_UP, FORM)
    client.logout()

    client.post(SIGN_UP, {**FORM, "email": "eve@example.org"})

    assert User.objects.filter(email__endswith="example.org", role="learner").count() == 1


def test_looking_at_an_invitation_opens_no_sign_up(client: Client, invitation: Invitation):
    client.get(address(invitation))  # as a mail program does that looks ahead

    client.post(SIGN_UP, {**FORM, "email": "nora@example.org"})

    assert not User.objects.filter(email="nora@example.org").exists()


@pytest.mark.parametrize("way", ["sign_up", "sign_in", "", "elsewhere"])
def test_who_has_an_account_signs_in_and_comes_back(
    client: Client, invitation: Invitation, way: str
):
    User.objects.create_user("nora@example.org", PASSWORD)

    to_sign_in = client.post(address(invitation), {"way": way})["Location"]
    assert to_sign_in.startswith(reverse("account_login"))
    told = {"login": "nora@example.org", "password": PASSWORD, "next": address(invitation)}
    assert client.post(reverse("account_login"), told)["Location"] == address(invitation)

    assert client.post(address(invitation)).status_code == 302
    assert CohortMember.objects.get().learner.email == "nora@example.org"
    assert client.get(address(invitation))["Location"] == reverse("catalogue")


def test_with_another_account_one_confirms_first(
    stranger: Client, outsider: User, invitation: Invitation
):
    page = stranger.get(address(invitation))
    assert "nora@example.org" in page.text
    assert outsider.email in page.text

    asked = stranger.post(address(invitation))
    assert 'aria-invalid="true"' in asked.text
    assert not CohortMember.objects.exists()

    stranger.post(address(invitation), {"is_meant": "on"})
    assert CohortMember.objects.get().learner == outsider


@pytest.mark.parametrize("signed_in", [True, False])
@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ({"expires_at": timezone.now() - timedelta(1)}, None),
        ({"accepted_at": timezone.now()}, None),
        ({}, timezone.localdate() - timedelta(2)),
    ],
)
def test_an_invitation_that_is_over_says_so(
    stranger: Client, invitation: Invitation, signed_in: bool, told: dict[str, Any], ends: Any
):
    Invitation.objects.update(**told)
    type(invitation.cohort).objects.update(ends_on=ends)
    visitor = stranger if signed_in else Client()

    answers = [visitor.get(address(invitation))]
    answers += [visitor.post(address(invitation), {"is_meant": "on", "way": "sign_up"})]

    assert [answer.status_code for answer in answers] == [410] * 2
    assert "nora@example.org" not in answers[0].text
    assert not CohortMember.objects.exists()


@pytest.mark.parametrize("signed", ["x", "1.abc", "1." + "a" * 43, "é", "1" * 4000])
def test_a_forged_link_says_so(client: Client, invitation: Invitation, signed: str):
    page = client.get(reverse("invitation", args=[signed]))

    assert page.status_code == 404
    assert '<p class="lead">' in page.text
