from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import User

LOGIN = reverse("account_login")
PAGES = (
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_inactive",
    "account_signup",
)
OWN_PAGES = ("account_logout", "account_change_password", "account_email", "mfa_index")


@pytest.fixture(autouse=True)
def _sessions_may_be_read_twice(settings) -> None:
    """Django reads a session again before it ends one."""
    settings.ZEAL_ALLOWLIST = [{"model": "accounts.Session", "field": "get()"}]


def sign_in(client: Client, password: str, **told: str):
    return client.post(LOGIN, {"login": "olga@example.org", "password": password, **told})


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
def test_the_pages_of_signing_in_have_our_look(client: Client, name: str):
    page = client.get(reverse(name))

    assert page.status_code == 200
    assert "css/tokens.css" in page.text
    assert 'class="bar"' in page.text


@pytest.mark.parametrize("name", OWN_PAGES)
def test_the_pages_of_ones_account_have_our_look(client: Client, owner: User, name: str):
    sign_in(client, "secret-of-olga")

    page = client.get(reverse(name))

    assert page.status_code == 200
    assert 'class="bar"' in page.text


def test_one_signs_in_by_e_mail_and_comes_back(client: Client, owner: User):
    went = sign_in(client, "secret-of-olga", next="/progress/")

    assert went["Location"] == "/progress/"


def test_a_wrong_password_is_told_in_french(client: Client, owner: User):
    page = sign_in(client, "wrong")

    assert "L’adresse e-mail ou le mot de passe est incorrect." in page.text
    assert 'aria-invalid="true"' in page.text or "errorlist" in page.text


def test_after_many_tries_it_pauses_and_says_so(client: Client, owner: User):
    pages = [sign_in(client, "wrong") for _ in range(12)]

    assert "Trop d’essais de connexion" in pages[-1].text
    assert sign_in(client, "secret-of-olga").status_code != 302


def test_the_page_of_too_many_requests_has_our_look(client: Client, owner: User):
    pages = [sign_in(client, "wrong") for _ in range(40)]

    refused = [page for page in pages if page.status_code == 429]
    assert refused
    assert "Attendez quelques minutes" in refused[-1].text
    assert 'class="bar"' in refused[-1].text


def test_the_demonstration_says_what_it_is(client: Client, db: None, settings):
    settings.DEMO = True
    assert "Ceci est une démonstration" in client.get(LOGIN).text

    settings.DEMO = False
    assert "Ceci est une démonstration" not in client.get(LOGIN).text


def test_the_way_to_an_account_is_shown_only_where_it_is_open(client: Client, db: None, settings):
    settings.SIGNUP_OPEN = True
    assert "Créer un compte" in client.get(LOGIN).text

    settings.SIGNUP_OPEN = False
    assert "Créer un compte" not in client.get(LOGIN).text


def test_a_forgotten_password_is_replaced_by_mail(client: Client, owner: User):
    EmailAddress.objects.create(user=owner, email=owner.email, verified=True, primary=True)
    client.post(reverse("account_reset_password"), {"email": owner.email})
    (message,) = mail.outbox
    link = re.search(r"https?://testserver(\S+)", str(message.body))
    assert link is not None

    page = client.get(link[1], follow=True)
    form = {"password1": "a-new-secret-of-olga", "password2": "a-new-secret-of-olga"}
    client.post(page.redirect_chain[-1][0], form)

    assert "choisir un nouveau mot de passe" in message.body
    assert sign_in(client, "a-new-secret-of-olga").status_code == 302


def test_an_unknown_address_is_not_given_away(client: Client, db: None):
    page = client.post(reverse("account_reset_password"), {"email": "nobody@example.org"})

    assert page["Location"] == reverse("account_reset_password_done")


@pytest.mark.parametrize("is_open", [True, False])
def test_an_unknown_address_is_invited_to_sign_up_only_where_that_is_open(
    client: Client, db: None, settings: Any, is_open: bool
):
    settings.SIGNUP_OPEN = is_open
    client.post(reverse("account_reset_password"), {"email": "nobody@example.org"})
    (message,) = mail.outbox

    assert message.subject == "Aucun compte avec cette adresse"
    assert (reverse("account_signup") in message.body) == is_open


def test_signing_out_asks_for_a_form(client: Client, owner: User):
    sign_in(client, "secret-of-olga")

    assert client.get(reverse("account_logout")).status_code == 200
    client.post(reverse("account_logout"))
    assert client.get(reverse("catalogue")).status_code == 302
