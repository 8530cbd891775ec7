"""Somebody takes their data along and erases their account, with a keyboard's means alone."""

from __future__ import annotations

import json
import zipfile

import pytest

from accounts.models import User
from tests.journeys.conftest import NewPage
from tests.journeys.steps import PASSWORD, sign_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("has_scripts", [True, False])
def test_one_takes_ones_data_along_and_is_erased(
    owner: User, open_page: NewPage, complaints: list[str], has_scripts: bool
):
    page = open_page(java_script_enabled=has_scripts)
    sign_in(page)
    page.goto("/account/")

    page.locator("a[href='/account/erase/']").click()
    page.locator("main input[type=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.locator("main a[href='/account/data/']").wait_for()
    with page.expect_download() as waited:
        page.locator("main a[href='/account/data/']").click()
    with zipfile.ZipFile(waited.value.path()) as archive:
        assert json.loads(archive.read("profile.json"))[0]["email"] == owner.email
    page.locator("input[name=address]").fill("carl@example.org")
    page.locator("button.danger").click()
    page.locator(".errorlist").wait_for()
    page.locator("input[name=address]").fill(owner.email)
    page.locator("button.danger").click()
    page.locator("input[type=password]").wait_for()

    owner.refresh_from_db()
    assert owner.erased_at is not None
    assert "/accounts/login/" in page.url
    page.locator("input[name=login]").fill("olga@example.org")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.locator(".errorlist").first.wait_for()
    assert complaints == []
