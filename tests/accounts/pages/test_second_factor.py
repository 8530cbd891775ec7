from __future__ import annotations

import hashlib
import hmac
import re
import struct
import time
from base64 import b32decode
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from accounts.models import User

INDEX = reverse("mfa_index")
SET_UP = reverse("mfa_activate_totp")
PASSWORD = "secret-of-olga"


@pytest.fixture(autouse=True)
def _may_be_read_twice(settings: Any) -> None:
    """allauth reads one person's session, address and factors more than once."""
    settings.ZEAL_ALLOWLIST = [
        {"model": "accounts.Session", "field": "get()"},
        {"model": "account.EmailAddress", "field": "get()"},
        {"model": "mfa.Authenticator", "field": "get()"},
    ]


@pytest.fixture
def browser(client: Client, owner: User) -> Client:
    """The owner, signed in, who proved once more who they are."""
    sign_in(client)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def sign_in(client: Client) -> Any:
    told = {"login": "olga@example.org", "password": PASSWORD}
    return client.post(reverse("account_login"), told)


def code_of(secret: str) -> str:
    """Do what an authenticator app does (RFC 6238)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(b32decode(secret), counter, hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def set_up(client: Client) -> str:
    """Set the second factor up as the page says, and return its key."""
    found = re.search(r'<code class="key"[^>]*>(\w+)<', client.get(SET_UP).text)
    assert found is not None
    client.post(SET_UP, {"code": code_of(found[1])})
    return found[1]


def test_without_one_the_page_leads_to_setting_it_up(browser: Client):
    page = browser.get(INDEX)

    assert "Elle n’est pas configurée" in page.text
    assert f'href="{SET_UP}"' in page.text


def test_it_is_set_up_with_a_code_and_brings_recovery_codes(browser: Client, owner: User):
    set_up(browser)

    page = browser.get(INDEX)
    assert "Elle est configurée" in page.text
    assert "Il reste 10 codes" in page.text
    codes = browser.get(reverse("mfa_view_recovery_codes"))
    assert codes.text.count('<code dir="ltr">') == 10
    assert "configuré" in browser.get(reverse("account")).text


def test_it_asks_once_more_who_one_is(client: Client, owner: User):
    sign_in(client)

    page = client.get(SET_UP, follow=True)

    assert page.redirect_chain[-1][0].startswith(reverse("account_reauthenticate"))
    assert "Est-ce toujours vous" in page.text


@pytest.mark.parametrize("code", ["", "000000", "abc", "1" * 1000])
def test_a_wrong_code_sets_nothing_up(browser: Client, code: str):
    browser.get(SET_UP)

    page = browser.post(SET_UP, {"code": code})

    assert "errorlist" in page.text
    assert not Authenticator.objects.exists()


def test_signing_in_then_asks_for_a_code(browser: Client, owner: User):
    secret = set_up(browser)
    other = Client()

    went = sign_in(other)
    assert went["Location"] == reverse("mfa_authenticate")
    page = other.get(went["Location"])
    assert "codes de secours" in page.text
    assert 'class="bar"' in page.text
    assert other.get(reverse("catalogue")).status_code == 302
    assert "errorlist" in other.post(went["Location"], {"code": "000000"}).text

    recovery = browser.get(reverse("mfa_view_recovery_codes")).context["unused_codes"][0]
    assert other.post(went["Location"], {"code": recovery})["Location"] == "/"
    assert secret


def test_it_can_be_removed_and_new_codes_made(browser: Client):
    set_up(browser)
    made = browser.get(reverse("mfa_generate_recovery_codes"))
    assert "cesseront de fonctionner" in made.text
    browser.post(reverse("mfa_generate_recovery_codes"))

    page = browser.get(reverse("mfa_deactivate_totp"))
    assert "Retirer le second facteur" in page.text
    browser.post(reverse("mfa_deactivate_totp"))

    assert not Authenticator.objects.exists()
