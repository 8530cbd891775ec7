"""A real browser against the running site; what it complains about fails the test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from courses.models import Course
from tests.progress.material import make_course

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

NewPage = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all journeys; without one they are left out, but never in CI."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None and not os.environ.get("CI"):
        pytest.skip("no chromium on this machine")
    # Playwright keeps an event loop in this thread; the tests' own queries are synchronous.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser said on its console, and what pages asked other hosts for."""
    return []


@pytest.fixture
def open_page(
    chromium: Browser, live_server: LiveServer, complaints: list[str]
) -> Iterator[NewPage]:
    """Open a page in a browser profile of its own: `open_page(java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []

    def open_one(**told: object) -> Page:
        wanted = {"base_url": live_server.url, "locale": "fr-FR", **told}
        context = chromium.new_context(**wanted)  # type: ignore[arg-type]  # options by name
        contexts.append(context)
        context.on("close", forget)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: note_foreign(asked.url))
        return page

    def forget(closed: BrowserContext) -> None:
        contexts.remove(closed)  # some tests close one by themselves

    def note(said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            complaints.append(f"{said.type}: {said.text}")

    def note_foreign(url: str) -> None:
        if not url.startswith((live_server.url, "data:")):
            complaints.append(f"asked for {url}")

    yield open_one
    for context in tuple(contexts):  # it shrinks
        context.set_offline(True)  # what a page sends on being left would outlive its test
        context.close()


@pytest.fixture
def course(transactional_db: None, owner: User) -> Course:
    """A course of one module, two lessons and a quiz, that the owner is on."""
    return make_course(owner, modules=1, lessons=2, questions=3)
