from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def next_of(location: str) -> str:
    return parse_qs(urlsplit(location).query)["next"][0]


@pytest.mark.parametrize(
    ("referer", "comes_back_to"),
    [
        ("http://testserver/quizzes/bilan/?from=course#rules", "/quizzes/bilan/?from=course"),
        ("http://elsewhere.example/quizzes/bilan/", "/"),
        ("http://testserver//elsewhere.example/", "/"),
        ("nonsense", "/"),
        ("", "/"),
    ],
)
def test_who_sends_a_form_signed_out_comes_back_to_its_page(
    client: Client, referer: str, comes_back_to: str
):
    answer = client.post(reverse("quiz_start", args=["bilan"]), HTTP_REFERER=referer)

    assert answer.status_code == 302
    assert next_of(answer["Location"]) == comes_back_to


def test_who_asks_for_a_page_signed_out_comes_back_to_it(client: Client):
    answer = client.get("/progress/?of=all")

    assert next_of(answer["Location"]) == "/progress/?of=all"
