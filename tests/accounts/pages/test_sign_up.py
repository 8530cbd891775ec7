from __future__ import annotations

import re
from html import escape, unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User

ADDRESS = reverse("account_signup")
PASSWORD = "a-long-secret-of-nora"
FORM = {
    "name": "Nora",
    "email": "Nora@Example.org",
    "password1": PASSWORD,
    "password2": PASSWORD,
}
ADDRESSES = {"model": "account.EmailAddress", "field": "get()"}
"""allauth looks an address up more than once; one page, one person."""

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _open(settings: Any) -> None:
    settings.SIGNUP_OPEN = True
    # Django reads a session again before it ends one
    settings.ZEAL_ALLOWLIST = [{"model": "accounts.Session", "field": "get()"}, ADDRESSES]


def sign_in(client: Client, **told: str) -> Any:
    return client.post(reverse("account_login"), {"login": "nora@example.org", **told})


def link() -> str:
    found = re.search(
        r"https?://testserver(/accounts/confirm-email/\S+)", str(mail.outbox[-1].body)
    )
    assert found is not None
    return found[1]


def test_a_new_account_waits_for_its_mail(client: Client):
    went = client.post(ADDRESS, FORM)

    user = User.objects.get()
    assert went["Location"] == reverse("account_email_verification_sent")
    assert (user.email, user.name, user.role) == ("nora@example.org", "Nora", Role.LEARNER)
    assert not user.is_staff
    assert mail.outbox[-1].subject == "Confirmez votre adresse e-mail"
    assert mail.outbox[-1].body.startswith("Bonjour,")
    assert client.get(reverse("catalogue")).status_code == 302


def test_the_link_in_the_mail_opens_the_account(client: Client):
    client.post(ADDRESS, FORM)

    asked = client.get(link())
    assert "nora@example.org est-elle bien votre adresse" in asked.text.replace("\u00a0", " ")
    assert (
        not EmailAddress.objects.get().verified
    )  # a mail program that looks ahead confirms nothing
    page = client.post(link(), follow=True)

    assert EmailAddress.objects.get().verified
    assert page.redirect_chain[-1][0] == "/"
    assert page.status_code == 200


def test_in_another_browser_the_link_confirms_and_one_signs_in(client: Client):
    client.post(ADDRESS, FORM)
    other = Client()

    page = other.post(link(), follow=True)

    assert page.redirect_chain[-1][0] == reverse("account_login")
    assert sign_in(other, password=PASSWORD)["Location"] == "/"


@pytest.mark.parametrize("same_browser", [True, False])
def test_the_mail_leads_on_to_where_one_wanted_to_go(client: Client, same_browser: bool):
    wanted = f"{reverse('join_by_code')}?code=K7QP-3M9X-WT4D"
    to_sign_in = client.get(wanted)["Location"]
    to_sign_up = re.search(r'href="(/accounts/signup/[^"]+)"', client.get(to_sign_in).text)
    assert to_sign_up is not None
    form = client.get(unescape(to_sign_up[1])).text.partition("<main")[2]
    kept = re.search(r'name="next" value="([^"]+)"', form)
    assert kept is not None
    client.post(ADDRESS, {**FORM, "next": unescape(kept[1])})

    browser = client if same_browser else Client()
    assert f'value="{escape(wanted)}"' in browser.get(link()).text
    went = browser.post(link())

    assert went["Location"] == wanted
    if not same_browser:
        asked = parse_qs(urlsplit(browser.get(wanted)["Location"]).query)["next"]
        went = sign_in(browser, password=PASSWORD, next=asked[0])
        assert went["Location"] == wanted
    assert "K7QP-3M9X-WT4D" in browser.get(wanted).text


@pytest.mark.parametrize("way", ["https://elsewhere.example/", "//elsewhere.example", "/" * 9000])
def test_the_mail_leads_to_no_place_that_is_not_ours(client: Client, way: str):
    client.post(ADDRESS, {**FORM, "next": way})

    assert "?" not in link()
    assert client.post(link())["Location"] == "/"


def test_without_the_link_nobody_signs_in_and_another_mail_is_sent(client: Client):
    client.post(ADDRESS, FORM)

    went = sign_in(Client(), password=PASSWORD)

    assert went["Location"] == reverse("account_email_verification_sent")
    assert {message.to[0] for message in mail.outbox} == {"nora@example.org"}


@pytest.mark.parametrize("key", ["abc", "MQ:1x:" + "a" * 40, "-" * 300])
def test_a_link_that_is_none_says_what_to_do(client: Client, key: str):
    page = client.get(reverse("account_confirm_email", args=[key]))

    assert "Ce lien ne fonctionne plus" in page.text
    assert reverse("account_login") in page.text


def test_an_address_that_is_taken_is_not_given_away(client: Client, owner: User):
    page = client.post(ADDRESS, {**FORM, "email": "olga@example.org"}, follow=True)

    assert "Consultez votre messagerie" in page.text
    assert User.objects.count() == 1
    assert mail.outbox[-1].subject == "Vous avez déjà un compte"
    owner.refresh_from_db()
    assert owner.check_password("secret-of-olga")


def test_twice_makes_one_account(client: Client):
    for _ in range(2):
        Client().post(ADDRESS, FORM)

    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "told",
    [
        {"name": ""},
        {"name": "x" * 151},
        {"email": "nora"},
        {"email": ""},
        {"email": "x" * 300 + "@example.org"},
        {"password1": "short", "password2": "short"},
        {"password2": "another-long-secret"},
        {"email": "\0@example.org"},
    ],
)
def test_what_is_missing_or_wrong_is_told(client: Client, told: dict[str, str]):
    page = client.post(ADDRESS, {**FORM, **told})

    assert "errorlist" in page.text
    assert User.objects.count() == 0


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "trop court"), ("es", "demasiado corta"), ("ar", "يجب أن تتكوّن من 10 أحرف")],
)
def test_a_short_password_is_told_in_one_s_language(client: Client, language: str, said: str):
    client.cookies["django_language"] = language

    assert said in client.post(ADDRESS, {**FORM, "password1": "xq7", "password2": "xq7"}).text


def test_nobody_makes_themselves_more_than_a_learner(client: Client):
    client.post(ADDRESS, {**FORM, "role": "admin", "is_superuser": "on"})

    user = User.objects.get()
    assert (user.role, user.is_superuser) == (Role.LEARNER, False)


def test_where_it_is_closed_it_says_whom_to_ask(client: Client, settings: Any):
    settings.SIGNUP_OPEN = False

    assert "La création de compte est fermée" in client.get(ADDRESS).text
    client.post(ADDRESS, FORM)
    assert User.objects.count() == 0


def test_who_was_made_by_an_administrator_needs_no_mail(client: Client, owner: User):
    went = client.post(
        reverse("account_login"), {"login": owner.email, "password": "secret-of-olga"}
    )

    assert went["Location"] == "/"
    assert mail.outbox == []
    assert EmailAddress.objects.get().verified
