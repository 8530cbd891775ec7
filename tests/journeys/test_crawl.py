"""Every link of the site, followed as each role: by a client, and one of each page in a browser."""

from __future__ import annotations

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from courses.models import Course
from progress.services.certificates.signing import sign_number
from tests.factories.progress import CertificateFactory
from tests.guards.addresses import addresses
from tests.journeys.conftest import NewPage
from tests.journeys.crawling import Walk, walk_through
from tests.journeys.filled import fill, fill_for_trainer

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.slow]

ROLES = ("visitor", "learner", "trainer", "admin")
DOORS = (
    *("/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"),
    *("/privacy/", "/certificates/verify/"),
)

NOT_BY_LINKS = {
    "attempt_clock": "the script of an attempt asks it for the time left",
    "attempt_waiting": "a fragment of the page that waits for the mark",
    "certificate": "a file",
    "gallery": "for staff; the walk of the admin begins there",
    "invitation": "a mail leads to it; see test_invitation",
    "receipts": "for trainers; theirs begins there",
    "trainers_webhook": "for trainers; see test_webhooks",
    "trainers_webhook_new": "the same",
    "trainers_webhooks": "for trainers; their account page leads there",
    "report_page": "a mail leads to it",
    **dict.fromkeys(("tokens", "token_make", "token_revoke"), "for trainers, from their account"),
}
"""Pages of learners and trainers that nothing on the site leads to, with the reason."""


@pytest.fixture(autouse=True)
def _rows_may_be_read_twice(settings) -> None:
    """Queries in loops of the admin are counted by its own tests; its lists are short here."""
    settings.ZEAL_ALLOWLIST = [{"model": "*"}]


@pytest.fixture
def starts(course: Course, owner: User) -> dict[str, list[str]]:
    """List, by role, where one begins: the first page, and what forms and mails lead to."""
    own = fill(course, owner)
    printed = sign_number(CertificateFactory(course=course).number)
    return {
        "visitor": ["/", *DOORS, f"/certificates/verify/{printed}/"],
        "learner": ["/", *own],
        "trainer": ["/", "/receipts/"],
        "admin": ["/", "/admin/", "/gallery/"],
    }


@pytest.fixture
def people(
    starts: dict[str, list[str]], course: Course, owner: User, django_user_model: type[User]
) -> dict[str, User | None]:
    """Make somebody of each role; the visitor is nobody."""
    make = django_user_model.objects
    trainer = fill_for_trainer(course, owner)
    admin = make.create_superuser("ada@example.org", "secret-of-ada")
    return {"visitor": None, "learner": owner, "trainer": trainer, "admin": admin}


def signed_in(person: User | None) -> Client:
    """Make a client of somebody's."""
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person)
    return client


@pytest.mark.parametrize("role", ROLES)
def test_every_link_leads_to_a_page_without_a_fault(
    starts: dict[str, list[str]],
    people: dict[str, User | None],
    live_server: LiveServer,
    open_page: NewPage,
    complaints: list[str],
    role: str,
):
    client = signed_in(people[role])

    walk = walk_through(client, *starts[role])

    assert walk.faults == {}
    assert show(walk, client, open_page(), live_server.url) == []
    assert complaints == []


def test_every_page_of_learners_and_trainers_is_met_on_the_way(
    starts: dict[str, list[str]], people: dict[str, User | None]
):
    walks = [walk_through(signed_in(people[role]), *starts[role]) for role in ROLES[:3]]
    met = set().union(*(walk.names for walk in walks))

    assert pages_of_ours() - met - set(NOT_BY_LINKS) == set()


def pages_of_ours() -> set[str]:
    """Name the pages of ours that answer to a plain request: what takes forms alone has none."""
    learner = Client(raise_request_exception=False)
    return {
        address.name
        for address in addresses()
        if address.is_ours
        and ".pages." in address.view.__module__
        and learner.get(address.path).status_code != 405
    }


def show(walk: Walk, client: Client, page: Page, site: str) -> list[str]:
    """Open one of each page in a browser, as the client's person; return those that fail."""
    page.context.add_cookies(
        [
            {"name": name, "value": cookie.value, "url": site}
            for name, cookie in client.cookies.items()
        ]
    )
    chosen = {address: page.goto(address) for address in walk.one_of_each()}
    return [address for address, response in chosen.items() if not (response and response.ok)]
