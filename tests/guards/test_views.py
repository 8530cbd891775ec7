"""Who may come in: every address asks for a sign-in or has a reason to be public.

The addresses are asked for as visitors would: what a view says about itself is not believed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from rest_framework.views import APIView

from tests.guards.addresses import Address, addresses
from tests.guards.tree import APPS

PUBLIC = {
    "healthz": "the container's health check has no account",
    "readyz": "the same",
    "metrics": "Prometheus has no account; a token of its own opens them, else nobody sees any",
    "schema": "a client reads it before it has a token",
    "docs": "the same, for people",
    "set_language": "who cannot read the sign-in page has to change its language",
    "account_login": "one signs in here",
    "account_logout": "who is not signed in is sent to the first page",
    "admin:logout": "the same",
    "privacy": "one reads what is kept before one gives anything",
    "certificate_check": "whoever was shown a certificate verifies it, mostly without an account",
    "certificate_verify": "the same, from the code that is printed on it",
    "account_signup": "one asks for an account here; closed unless SIGNUP_OPEN",
    "account_reset_password": "one forgot the password",
    "account_reset_password_done": "the same",
    "account_reset_password_from_key": "the same, from the mail",
    "account_reset_password_from_key_done": "the same",
    "account_confirm_email": "one comes from a mail",
    "account_email_verification_sent": "says that a mail is on its way",
    "account_inactive": "says that the account is closed",
    "invitation": "one comes from a mail, and may have no account yet",
    "mfa_authenticate": "the second step of signing in; leads back to the first without it",
    "admin:login": "leads to the common sign-in page",
    "admin:jsi18n": "words of the admin's scripts",
}
SIGN_IN = ("/accounts/login/", "/admin/login/")
"""The second leads to the first."""
NOT_FOR_VISITORS = {401, 403, 405}
"""404 is not among them: a view that looks for something before it asks who is there is open."""
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
UNKNOWN_METHOD = "PROPFIND"


def ours() -> list[Address]:
    return [address for address in addresses() if address.is_ours]


def api_views() -> Iterator[type[APIView]]:
    classes = (getattr(address.view, "cls", None) for address in ours())
    return (view for view in classes if view and issubclass(view, APIView))


def test_the_list_of_public_addresses_names_none_that_is_gone():
    assert PUBLIC.keys() - {address.name for address in addresses()} == set()


@pytest.mark.django_db
def test_every_other_address_turns_a_visitor_away():
    visitor = Client(raise_request_exception=False)
    asked = {
        f"{method} {address.path} ({address.name})": visitor.generic(method, address.path)
        for address in addresses()
        if address.name not in PUBLIC
        for method in (METHODS if address.is_ours else METHODS[:2])
    }

    let_in = {asking: answer.status_code for asking, answer in asked.items() if lets_in(answer)}
    assert let_in == {}


@pytest.mark.django_db
def test_every_page_of_ours_refuses_a_method_that_it_does_not_state(admin_client: Client):
    answers = {
        address.name: admin_client.generic(UNKNOWN_METHOD, address.path).status_code
        for address in ours()
        if not address.name.startswith("admin:")  # Django's own, which look at the method inside
    }

    assert {name: status for name, status in answers.items() if status != 405} == {}


def test_every_api_view_declares_who_may_use_it():
    silent = {
        view.__qualname__
        for view in api_views()
        if not any("permission_classes" in vars(base) for base in view.__mro__ if is_ours(base))
    }

    assert silent == set()


def test_every_address_of_ours_has_a_name_of_its_own():
    names = Counter(address.name for address in ours())

    assert {name for name, count in names.items() if count > 1 or "None" in name} == set()


def is_ours(view: type) -> bool:
    return view.__module__.partition(".")[0] in APPS


def lets_in(answer: Any) -> bool:
    """Tell whether a visitor got anything but the way to the sign-in page."""
    if answer.status_code == 302:
        return not answer["Location"].startswith(SIGN_IN)
    return answer.status_code not in NOT_FOR_VISITORS
