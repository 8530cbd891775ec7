from __future__ import annotations

import pytest
from django.http import QueryDict

from quizzes.pages.fields import read_payload


@pytest.mark.parametrize(
    ("query", "payload"),
    [
        ("choice=2", {"choice": 2}),
        ("choices=0&choices=3", {"choices": [0, 3]}),
        ("text=+Lyon+", {"text": "Lyon"}),
        ("pairs.1=0&pairs.0=2&pairs.2=", {"pairs": {"0": 2, "1": 0}}),
        ("order.2=0&order.0=1&order.1=2", {"order": [1, 2, 0]}),
        ("order.10=0&order.9=1", {"order": [1, 0]}),
        ("", None),
        ("text=", None),
        ("text=+++", None),
        ("pairs.0=&pairs.1=", None),
        ("order.0=1&order.1=", None),
        ("client=x&sequence=3", None),
        ("choice=x", {"choice": "x"}),
        ("choice=", {"choice": ""}),
        ("choice=-1", {"choice": "-1"}),
        ("choice=9999999", {"choice": "9999999"}),
        ("pairs.0=y", {"pairs": {"0": "y"}}),
        ("pairs.x=1", None),
        ("pairs.²=1", None),
    ],
)
def test_a_form_is_read_as_a_payload(query: str, payload: dict | None):
    assert read_payload(QueryDict(query)) == payload
