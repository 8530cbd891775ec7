from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from accounts.services.audit import open_log
from accounts.services.erasing import erase
from accounts.services.looking import note_group_look, note_look
from progress.pages.privacy import SHOWN
from progress.services.certificates.signing import sign_number
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CertificateFactory
from tests.progress.taught import join, make_cohort

ADDRESS = reverse("privacy")


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"
    settings.RETENTION_DAYS = {
        "invitations": 17,
        "imports": 1,
        "logs": 23,
        "sign_ins": 9,
        "inactive": 0,
    }


@pytest.fixture
def browser(client: Client, owner: User) -> Client:
    """The owner, signed in."""
    client.force_login(owner)
    return client


@pytest.mark.django_db
def test_anybody_reads_what_is_kept_how_long_and_what_one_can_do(client: Client):
    page = client.get(ADDRESS).text

    for words in (
        *("17 days after they are over or accepted", "1 day<", "23 days", "9 days"),
        *("12 hours at most", "Until your account is erased."),
        *("Your answers to quizzes", "erase your account"),
    ):
        assert words in page
    assert "Who looked" not in page


@pytest.mark.django_db
def test_the_times_are_those_of_the_settings(client: Client, settings: Any):
    settings.RETENTION_DAYS = {
        "invitations": 0,
        "imports": 0,
        "logs": 0,
        "sign_ins": 0,
        "inactive": 400,
    }
    settings.SESSION_COOKIE_AGE = 60 * 60

    page = client.get(ADDRESS).text

    assert "after 400 days without a sign of them" in page
    assert "1 hour at most" in page
    assert "17 days" not in page


def test_who_is_signed_in_finds_the_ways_to_their_data(browser: Client):
    page = browser.get(ADDRESS).text

    for name in ("my_data", "account", "account_email", "account_erase"):
        assert f'href="{reverse(name)}"' in page
    assert "Nobody, as far as it is noted." in page


def test_one_reads_who_looked_at_what_by_role(browser: Client, owner: User):
    trainer = TrainerFactory(name="Tara Trainer")
    cohort = make_cohort(trainer)
    join(cohort, learner=owner)
    note_look(by=trainer, learner=owner, what="transcript")
    note_look(by=trainer, learner=owner, what="<b>new</b>")
    note_group_look(by=trainer, group=cohort, what="progress")
    note_group_look(by=trainer, group=cohort, what="new")

    page = browser.get(ADDRESS).text

    for words in (
        *("all that you did", "what you did", "what your group did"),
        "how far your group is, with you in it",
    ):
        assert f">{words}<" in page
    assert page.count(">trainer<") == 4
    assert "Tara" not in page
    assert "<b>" not in page


def test_the_page_shows_the_newest_looks(browser: Client, owner: User):
    trainer = TrainerFactory()
    for number in range(SHOWN + 2):
        note_look(by=trainer, learner=owner, what=str(number))
        entry = AuditEntry.objects.latest("pk")
        open_log()
        AuditEntry.objects.filter(pk=entry.pk).update(at=entry.at - timedelta(days=number))

    assert browser.get(ADDRESS).text.count(">trainer<") == SHOWN


def test_a_look_at_a_group_before_one_came_is_not_about_oneself(browser: Client, owner: User):
    trainer = TrainerFactory()
    cohort = make_cohort(trainer)
    note_group_look(by=trainer, group=cohort, what="progress")
    open_log()
    AuditEntry.objects.update(at=AuditEntry.objects.get().at - timedelta(days=1))
    join(cohort, learner=owner)

    assert "Nobody, as far as it is noted." in browser.get(ADDRESS).text


def test_a_certificate_of_who_was_erased_is_verified_without_a_name(client: Client, owner: User):
    certificate = CertificateFactory(learner=owner, learner_name="Olga")
    erase(user=owner, by=owner)

    page = client.get(reverse("certificate_verify", args=[sign_number(certificate.number)])).text

    assert "The name is erased." in page
    assert "Olga" not in page
    assert certificate.course_title in page
