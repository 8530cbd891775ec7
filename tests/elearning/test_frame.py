from __future__ import annotations

import tomllib

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from tests.factories.accounts import UserFactory


@pytest.fixture
def browser(client: Client, owner: User) -> Client:
    client.force_login(owner)
    return client


def test_a_visitor_is_led_to_the_sign_in_page(client: Client):
    html = client.get(reverse("privacy")).text

    assert reverse("account_login") in html
    assert "Mes cours" not in html


def test_who_is_signed_in_has_their_pages_and_their_account(browser: Client, owner: User):
    html = browser.get(reverse("privacy")).text

    for name in ("catalogue", "my_progress", "account"):
        assert f'href="{reverse(name)}"' in html
    assert owner.name in html
    assert reverse("admin:index") not in html


def test_staff_find_the_administration(admin_client: Client):
    assert f'href="{reverse("admin:index")}"' in admin_client.get(reverse("privacy")).text


def test_editorial_staff_find_the_administration_and_train_nobody(client: Client, db: None):
    client.force_login(UserFactory.create(role=Role.EDITOR))
    pages = client.get(reverse("privacy")).text + client.get(reverse("account")).text

    assert f'href="{reverse("admin:index")}"' in pages
    for name in ("trainers_cohorts", "trainers_webhooks"):
        assert f'href="{reverse(name)}"' not in pages
        assert client.get(reverse(name)).status_code == 403


def test_the_page_one_is_on_is_marked(browser: Client):
    assert browser.get(reverse("my_progress")).text.count('aria-current="page"') == 1


@pytest.mark.parametrize(
    ("sent", "shown"), [("light", True), ("dark", True), ('x" onload="', False)]
)
def test_the_theme_that_was_chosen_is_in_the_page(client: Client, sent: str, shown: bool):
    client.cookies["theme"] = sent

    assert ("data-theme=" in client.get(reverse("privacy")).text) is shown


def test_without_a_choice_the_system_decides(client: Client):
    assert "data-theme=" not in client.get(reverse("privacy")).text


def test_the_language_can_be_changed_without_scripts(client: Client):
    client.post(reverse("set_language"), {"language": "en", "next": reverse("privacy")})

    html = client.get(reverse("privacy")).text

    assert '<html lang="en" dir="ltr"' in html
    assert "What is kept" in html


def test_french_is_spoken_unless_somebody_asks_for_more(client: Client):
    html = client.get(reverse("privacy"), headers={"Accept-Language": "pt"}).text

    assert '<html lang="fr" dir="ltr"' in html


def test_the_footer_names_the_version_of_the_project(client: Client):
    project = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text())["project"]

    assert f"Version {project['version']}" in client.get(reverse("privacy")).text
