from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from accounts.backends import APPS
from accounts.models import Role, User
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory

INDEX = "/admin/"


def list_pages(*apps: str) -> list[str]:
    """Address the index and the lists of some apps; of all, where none is named."""
    models = [model._meta for model in admin.site._registry]
    chosen = [model for model in models if not apps or model.app_label in apps]
    names = [f"admin:{model.app_label}_{model.model_name}_changelist" for model in chosen]
    return [INDEX, *(reverse(name) for name in names)]


def test_who_is_not_signed_in_goes_to_the_common_door(client: Client, db: None):
    response = client.get(INDEX, follow=True)

    url, status = response.redirect_chain[-1]
    assert status == 302
    assert urlsplit(url).path == reverse("account_login")
    assert parse_qs(urlsplit(url).query)["next"] == [INDEX]


@pytest.mark.parametrize("make", [UserFactory, TrainerFactory])
def test_learners_and_trainers_get_no_page_of_the_admin(client: Client, db: None, make: Any):
    client.force_login(make.create())

    for page in list_pages():
        assert client.get(page, follow=True).status_code == 403, page


def test_an_inactive_administrator_gets_no_page(client: Client, db: None):
    client.force_login(AdminFactory.create(is_active=False))

    assert client.get(INDEX, follow=True).redirect_chain[-1][0].startswith("/accounts/login/")


def test_administrators_of_the_role_alone_get_the_lists_of_our_apps(client: Client, db: None):
    client.force_login(UserFactory.create(role=Role.ADMIN))
    pages = list_pages(*APPS)

    assert len(pages) > len(APPS)
    for page in pages:
        assert client.get(page).status_code == 200, page


def test_administrators_of_the_role_alone_get_no_list_of_others(client: Client, db: None):
    client.force_login(UserFactory.create(role=Role.ADMIN))

    for page in set(list_pages()) - set(list_pages(*APPS)):
        assert client.get(page).status_code == 403, page


def test_administrators_get_every_page(admin_client: Client):
    for page in list_pages():
        assert admin_client.get(page).status_code == 200, page


def test_staff_without_a_second_factor_are_sent_to_set_one_up(admin_client: Client, settings: Any):
    settings.STAFF_MFA_REQUIRED = True

    for page in list_pages():
        response = admin_client.get(page)
        assert response.status_code == 302, page
        assert response.headers["Location"] == reverse("mfa_activate_totp")


def test_staff_without_a_second_factor_cannot_send_a_form_either(
    admin_client: Client, settings: Any
):
    settings.STAFF_MFA_REQUIRED = True

    admin_client.post(
        reverse("admin:accounts_user_add"),
        {"email": "neu@example.org", "role": "admin", "usable_password": "false"},
    )

    assert not User.objects.filter(email="neu@example.org").exists()


def test_staff_with_a_second_factor_come_in(admin_client: Client, admin_user: User, settings: Any):
    settings.STAFF_MFA_REQUIRED = True
    Authenticator.objects.create(user=admin_user, type="totp", data={"secret": "x"})

    assert admin_client.get(INDEX).status_code == 200


def test_the_demo_asks_for_no_second_factor(admin_client: Client, settings: Any):
    settings.STAFF_MFA_REQUIRED = False

    assert admin_client.get(INDEX).status_code == 200
