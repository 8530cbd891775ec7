from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User

ADDRESS = reverse("account")


@pytest.fixture
def browser(client: Client, owner: User) -> Client:
    """The owner, signed in."""
    client.force_login(owner)
    return client


def save(client: Client, **told: str) -> Any:
    return client.post(ADDRESS, {"name": "Olga", "language": "", "time_zone": "", **told})


def test_it_shows_who_one_is_and_leads_to_the_rest(browser: Client):
    page = browser.get(ADDRESS)

    assert 'value="Olga"' in page.text
    assert "olga@example.org" in page.text
    for name in ("account_email", "account_change_password", "mfa_index", "privacy"):
        assert f'href="{reverse(name)}"' in page.text


def test_what_one_chooses_is_kept(browser: Client, owner: User):
    told = {"name": "Olga Petrova", "language": "en", "time_zone": "Asia/Tokyo"}

    page = browser.post(ADDRESS, told, follow=True)

    owner.refresh_from_db()
    assert (owner.name, owner.language, owner.time_zone) == tuple(told.values())
    assert "Your account is saved." in page.text
    assert '<html lang="en"' in page.text


@pytest.mark.parametrize(
    "told",
    [
        {"language": "xx"},
        {"time_zone": "Europe/Atlantis"},
        {"time_zone": "../../etc/passwd"},
        {"name": "x" * 151},
        {"name": "\0"},
    ],
)
def test_what_is_no_choice_is_told_and_not_kept(browser: Client, owner: User, told: dict[str, str]):
    page = save(browser, **told)

    assert page.status_code == 200
    assert "errorlist" in page.text
    owner.refresh_from_db()
    assert (owner.name, owner.language, owner.time_zone) == ("Olga", "", "")


def test_a_name_is_text(browser: Client):
    page = browser.post(ADDRESS, {"name": "<b>Olga</b>"}, follow=True)

    assert "<b>Olga" not in page.text


def test_pages_are_shown_in_the_language_of_the_person(browser: Client, owner: User):
    User.objects.update(language="en")

    assert '<html lang="en"' in browser.get(reverse("privacy")).text
    assert '<html lang="fr"' in Client().get(reverse("privacy")).text


def test_the_switch_in_the_bar_changes_the_account_too(browser: Client, owner: User):
    browser.post(reverse("set_language"), {"language": "en", "next": "/privacy/"})

    owner.refresh_from_db()
    assert owner.language == "en"
    assert '<html lang="en"' in browser.get(reverse("privacy")).text


@pytest.mark.parametrize("language", ["", "xx", "x" * 1000])
def test_a_language_that_the_site_has_not_changes_nothing(
    browser: Client, owner: User, language: str
):
    browser.post(reverse("set_language"), {"language": language})

    owner.refresh_from_db()
    assert owner.language == ""


def test_a_visitor_switches_the_language_of_the_browser(client: Client, db: None):
    went = client.post(reverse("set_language"), {"language": "en", "next": "/privacy/"})

    assert went["Location"] == "/privacy/"
    assert '<html lang="en"' in client.get("/privacy/").text


def test_who_chose_no_language_keeps_the_one_of_this_browser(browser: Client):
    browser.cookies["django_language"] = "ar"

    page = browser.post(ADDRESS, {"name": "Olga"}, follow=True)

    assert '<html lang="ar"' in page.text


def test_who_gives_a_language_up_gets_the_browser_s(browser: Client, owner: User):
    browser.post(ADDRESS, {"name": "Olga", "language": "en"})

    page = browser.post(ADDRESS, {"name": "Olga", "language": ""}, follow=True)

    assert '<html lang="fr"' in page.text


def test_times_are_written_in_arabic_as_there(browser: Client, time_machine: Any):
    time_machine.move_to("2026-01-31T22:30:00Z")
    User.objects.update(language="ar", last_login=None)

    assert "31 يناير 2026، 23:30" in browser.get(ADDRESS).text


def test_times_are_shown_in_the_zone_of_the_person(browser: Client, time_machine: Any):
    time_machine.move_to("2026-01-31T22:30:00Z")
    User.objects.update(time_zone="Asia/Tokyo", last_login=None)

    assert "1 février 2026 à 07:30" in browser.get(ADDRESS).text.replace("\u00a0", " ")


def test_a_zone_that_is_gone_is_as_none(browser: Client):
    User.objects.update(time_zone="Europe/Atlantis")

    assert browser.get(ADDRESS).status_code == 200


def test_its_queries_are_few(browser: Client, django_assert_num_queries: Any):
    with django_assert_num_queries(3):
        browser.get(ADDRESS)
