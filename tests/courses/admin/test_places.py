from __future__ import annotations

import pytest
from django.test import RequestFactory

from courses.admin.places import find_asked_place, find_number, link_to_place
from courses.sources import Span


def test_a_link_asks_for_the_place_that_it_was_made_for():
    url = link_to_place(7, 10, 14)

    assert find_asked_place(RequestFactory().get(url)) == Span(10, 14)
    assert url.endswith("#place")


@pytest.mark.parametrize(
    "query",
    [
        *("", "start=5", "start=-4&end=9", "start=a&end=b", "start=5&end=5", "start=9&end=5"),
        *("start=²&end=³", f"start={'9' * 5000}&end={'9' * 5000}"),
    ],
)
def test_an_address_without_a_true_place_asks_for_none(query: str):
    assert find_asked_place(RequestFactory().get(f"/?{query}")) is None


@pytest.mark.parametrize(
    ("query", "number"), [("at=40", 40), ("at=", None), ("at=4.5", None), (f"at={10**9}", None)]
)
def test_a_number_is_found_where_it_is_one(query: str, number: int | None):
    assert find_number(RequestFactory().get(f"/?{query}"), "at") == number
