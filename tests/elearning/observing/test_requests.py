from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from accounts.models import User
from elearning.observing import requests
from tests.clients import api_client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Callable[[], list[Any]]:
    caplog.set_level(logging.INFO, logger=requests.__name__)
    return lambda: [line for line in caplog.records if line.name == requests.__name__]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("0123456789abcdef0123456789abcdef", True),
        ("8b2f6f0e-53c1-4a1e-9d2f-0123456789ab", True),
        ("olga@example.org-olga", False),
        ("olga-petrova-0123456789", False),
        ("0123456789abcde", False),
        ("a" * 65, False),
        ("0123456789abcdef\n0123456789abcdef", False),
        ("", False),
    ],
)
def test_an_id_is_kept_where_a_proxy_made_it_and_else_made(sent: str, kept: bool, client: Client):
    page = client.get(reverse("healthz"), headers={requests.HEADER: sent})

    assert (page[requests.HEADER] == sent) is kept
    assert requests.GIVEN.fullmatch(page[requests.HEADER])


def test_two_requests_have_two_ids(client: Client):
    names = {client.get(reverse("healthz"))[requests.HEADER] for _ in range(5)}

    assert len(names) == 5


def test_a_line_names_view_status_and_person_by_number(client: Client, owner: User, lines: Any):
    client.force_login(owner)
    client.get(reverse("catalogue"))

    (line,) = lines()
    told = {name: vars(line)[name] for name in ("view", "method", "status", "user")}
    assert told == {"view": "catalogue", "method": "GET", "status": 200, "user": owner.pk}
    assert line.ms > 0


def test_a_client_of_the_api_is_named_by_its_person(owner: User, lines: Any):
    api_client_of(owner).get("/api/v1/quizzes/")

    assert [(line.user, line.status) for line in lines()] == [(owner.pk, 200)]


def test_nobody_is_looked_up_for_the_log(rf: RequestFactory, lines: Any):
    def look_up() -> User:
        raise AssertionError("asked the database")

    def answer(request: HttpRequest) -> HttpResponse:
        request.user = SimpleLazyObject(look_up)  # type: ignore[assignment]  # as Django does
        return HttpResponse(status=404)

    requests.follow_requests(answer)(rf.get("/no/such/page/"))

    assert [(line.view, line.status, line.user) for line in lines()] == [("nowhere", 404, None)]


def test_static_files_fill_no_log(client: Client, lines: Any):
    page = client.get("/static/css/tokens.css")
    page.close()

    assert page.status_code == 200
    assert lines() == []
