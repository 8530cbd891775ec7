from __future__ import annotations

from io import BytesIO

import pytest
from rest_framework.exceptions import ParseError

from elearning.api.parsing import ShallowJSONParser


def test_json_is_read():
    assert ShallowJSONParser().parse(BytesIO(b'{"a": [1]}')) == {"a": [1]}


@pytest.mark.parametrize("body", [b"{", b"NaN", b"\xff", b"[" * 100_000])
def test_what_is_none_is_refused(body: bytes):
    with pytest.raises(ParseError):
        ShallowJSONParser().parse(BytesIO(body))
