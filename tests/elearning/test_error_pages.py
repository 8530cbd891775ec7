from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from elearning import failures

STATUSES = (400, 403, 404, 429, 500, 503)
WORDS = {
    "fr": "Ce que vous pouvez faire",
    "en": "What you can do",
    "es": "Qué puede hacer",
    "ar": "ما يمكنكم فعله",
}


def answer(status: int, request: HttpRequest):
    """Answer a request with an error, as Django's handlers do."""
    if status in {500, 503}:
        return fail(ZeroDivisionError() if status == 500 else OperationalError(), request)
    if status == 429:
        return failures.too_many(request)
    pages = {400: failures.unreadable, 403: failures.forbidden, 404: failures.not_found}
    return pages[status](request, Exception())


def fail(error: Exception, request: HttpRequest):
    """Answer a request whose view raised an error, as Django's handler does."""
    try:
        raise error
    except type(error):
        return failures.server_error(request)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("status", STATUSES)
def test_each_error_page_stands_alone_and_says_what_to_do(status: int, language: str):
    with translation.override(language):
        page = answer(status, RequestFactory().get("/"))  # no session, nobody, no database

    html = page.content.decode()
    assert page.status_code == status
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in html
    assert html.count("<h1>") == 1
    assert WORDS[language] in html
    assert html.count("button primary") == 1
    assert "no-store" in page["Cache-Control"]
    assert page.has_header("Retry-After") is (status in {429, 503})


@pytest.mark.parametrize("status", STATUSES)
def test_the_api_keeps_its_own_shape_and_the_same_headers(status: int):
    page = answer(status, RequestFactory().get("/api/v1/quizzes/"))

    assert page.status_code == status
    assert page["Content-Type"] == "application/json"
    assert page.has_header("Retry-After") is (status in {429, 503})


@pytest.mark.parametrize(("sent", "shown"), [("dark", True), ('x" onload="', False)])
def test_an_error_keeps_the_theme_that_was_chosen(client: Client, sent: str, shown: bool):
    client.cookies["theme"] = sent

    assert ('data-theme="dark"' in client.get("/nowhere/").text) is shown


def test_an_error_speaks_the_language_of_the_visitor(client: Client):
    page = client.get("/nowhere/", headers={"Accept-Language": "es"})

    assert page.status_code == 404
    assert WORDS["es"] in page.text
    assert page["Content-Security-Policy"]


def test_an_error_of_something_that_was_sent_is_not_sent_again():
    page = answer(500, RequestFactory().post("/quizzes/one/start/"))

    assert 'href=""' not in page.content.decode()


def test_an_error_shows_no_trace():
    page = fail(ZeroDivisionError("secret of the house"), RequestFactory().get("/"))

    assert page.status_code == 500
    assert "secret" not in page.content.decode()
    assert "Traceback" not in page.content.decode()


def test_a_fault_of_ours_has_a_number_that_finds_it_in_the_log(client: Client, owner: User):
    client.force_login(owner)
    client.raise_request_exception = False

    def fail(*args: object) -> None:
        raise ZeroDivisionError

    with connection.execute_wrapper(fail):
        page = client.get(reverse("catalogue"))

    assert page.status_code == 500
    assert f" {page['X-Request-ID'][: failures.SHOWN]}." in page.text


def test_a_view_that_loses_its_database_answers_503(client: Client, owner: User):
    client.force_login(owner)
    client.raise_request_exception = False

    def refuse(*args: object) -> None:
        raise OperationalError("the connection is lost")

    with connection.execute_wrapper(refuse):
        page = client.get(reverse("catalogue"))

    assert page.status_code == 503
    assert "Le service est indisponible" in page.text
    assert "Rechargez la page dans quelques minutes." in page.text


def test_a_form_without_its_token_is_told_what_happened(db: None):
    page = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"login": "x"})

    assert page.status_code == 403
    assert "La page est restée ouverte trop longtemps" in page.text


def test_a_request_that_cannot_be_read_is_told_so(client: Client, owner: User):
    client.raise_request_exception = False

    page = client.get(reverse("privacy"), headers={"host": "somebody.else"})

    assert page.status_code == 400
    assert "Cette requête n’a pas pu être lue" in page.text


def test_after_too_many_tries_the_page_says_when_to_come_back(client: Client, owner: User):
    told = {"login": "olga@example.org", "password": "wrong"}
    pages = [client.post(reverse("account_login"), told) for _ in range(31)]

    assert pages[-1].status_code == 429
    assert pages[-1]["Retry-After"] == "60"
    assert "Trop d’essais" in pages[-1].text
