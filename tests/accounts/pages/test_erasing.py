from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from tests.factories.accounts import AdminFactory

ADDRESS = reverse("account_erase")
PROVE = reverse("account_reauthenticate")
PASSWORD = "secret-of-olga"


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"
    settings.ZEAL_ALLOWLIST = [  # allauth reads session and address more than once
        {"model": "accounts.Session", "field": "get()"},
        {"model": "account.EmailAddress", "field": "get()"},
        {"model": "mfa.Authenticator", "field": "get()"},
    ]


@pytest.fixture
def browser(client: Client, owner: User) -> Client:
    """The owner, signed in long ago."""
    client.force_login(owner)
    return client


def prove(browser: Client) -> None:
    browser.post(PROVE, {"password": PASSWORD})


def is_erased(user: User) -> bool:
    user.refresh_from_db()
    return user.erased_at is not None


@pytest.mark.parametrize("name", ["account_erase", "my_data"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_password_is_asked_for_again_first(
    browser: Client, owner: User, name: str, method: str
):
    went = getattr(browser, method)(reverse(name), {"address": owner.email})

    if name == "my_data" and method == "post":
        assert went.status_code == 405
    else:
        assert went["Location"].startswith(f"{PROVE}?next=")
    assert not is_erased(owner)


def test_a_wrong_password_opens_nothing(browser: Client, owner: User):
    browser.post(PROVE, {"password": "guessed"})

    assert browser.post(ADDRESS, {"address": owner.email})["Location"].startswith(PROVE)
    assert not is_erased(owner)


def test_the_page_says_what_goes_and_what_stays_and_leads_to_the_download(browser: Client):
    prove(browser)

    page = browser.get(ADDRESS)

    for words in ("What goes", "What stays", "cannot be undone"):
        assert words in page.text
    assert f'href="{reverse("my_data")}"' in page.text
    assert "no-cache" in page["Cache-Control"]


@pytest.mark.parametrize("said", ["", "olga", "carl@example.org", "x" * 10_000, "\0"])
def test_who_does_not_type_their_address_stays(
    browser: Client, owner: User, colleague: User, said: str
):
    prove(browser)

    page = browser.post(ADDRESS, {"address": said})

    assert page.status_code == 200
    assert "errorlist" in page.text
    assert not is_erased(owner)
    assert not is_erased(colleague)


@pytest.mark.parametrize("said", ["olga@example.org", " Olga@Example.org "])
def test_who_types_it_is_erased_and_signed_out(browser: Client, owner: User, said: str):
    prove(browser)

    page = browser.post(ADDRESS, {"address": said}, follow=True)

    assert page.redirect_chain[-1][0] == reverse("account_login")
    assert "Your account is erased." in page.text
    assert is_erased(owner)
    assert browser.get(reverse("account")).status_code == 302
    assert AuditEntry.objects.get(action="erase_user").actor == owner
    told = {"login": "olga@example.org", "password": PASSWORD}
    assert browser.post(reverse("account_login"), told).status_code == 200


def test_the_last_administrator_is_told_to_make_another(db: None, client: Client):
    last = AdminFactory(email="olga@example.org")
    last.set_password(PASSWORD)
    last.save()
    client.force_login(last)
    prove(client)

    page = client.post(ADDRESS, {"address": last.email})

    assert "make another one first" in page.text
    assert not is_erased(last)


def test_the_account_page_leads_to_both(browser: Client):
    page = browser.get(reverse("account"))

    for name in ("account_erase", "my_data", "privacy"):
        assert f'href="{reverse(name)}"' in page.text
