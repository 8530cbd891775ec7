from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse

from accounts.models import User
from elearning import failures


def fail(error: Exception, path: str = "/"):
    """Answer a request whose view raised an error, as Django's handler does."""
    request = RequestFactory().get(path)
    try:
        raise error
    except type(error):
        return failures.server_error(request)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (403, "Vous n’avez pas le droit de faire cela"),
        (404, "Il n’y a rien ici"),
        (500, "Une erreur est survenue de notre côté"),
        (503, "Le service est indisponible pour le moment"),
    ],
)
def test_each_error_page_stands_alone(status: int, words: str):
    html = render_to_string(f"errors/{status}.html")  # no request, no database

    assert f"<h1>{words}</h1>" in html
    assert "css/tokens.css" in html
    assert 'lang="fr"' in html


def test_an_unknown_address_gets_the_page_with_its_style(client: Client):
    page = client.get("/nowhere/")

    assert page.status_code == 404
    assert "repartez de vos cours" in page.text
    assert page["Content-Security-Policy"]


def test_the_api_keeps_its_own_shape(client: Client):
    answer = client.get("/api/v1/nowhere/")

    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


def test_an_error_shows_no_trace():
    page = fail(ZeroDivisionError("secret of the house"))

    assert page.status_code == 500
    assert "secret" not in page.text
    assert "Traceback" not in page.text


def test_without_a_database_the_page_says_to_come_back():
    page = fail(OperationalError("connection refused"))

    assert page.status_code == 503
    assert "Rechargez la page dans quelques minutes." in page.text


def test_a_view_that_loses_its_database_answers_503(client: Client, owner: User):
    client.force_login(owner)
    client.raise_request_exception = False

    def refuse(*args: object) -> None:
        raise OperationalError("the connection is lost")

    with connection.execute_wrapper(refuse):
        page = client.get(reverse("catalogue"))

    assert page.status_code == 503
    assert "Le service est indisponible" in page.text


def test_a_form_without_its_token_is_told_what_happened(db: None):
    page = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"login": "x"})

    assert page.status_code == 403
    assert "la page est restée ouverte trop longtemps" in page.text


def test_a_request_that_cannot_be_read_is_told_so(client: Client, owner: User):
    client.raise_request_exception = False

    page = client.get(reverse("privacy"), headers={"host": "somebody.else"})

    assert page.status_code == 400
    assert "Cette requête n’a pas pu être lue" in page.text
