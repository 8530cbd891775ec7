from __future__ import annotations

from typing import Any

import pytest
from rest_framework.exceptions import NotAcceptable
from rest_framework.renderers import JSONRenderer
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

from elearning.api.negotiation import UsuallyJSON

JSON = JSONRenderer()


def choose(accept: str | None):
    told: dict[str, Any] = {} if accept is None else {"HTTP_ACCEPT": accept}
    request = APIView().initialize_request(APIRequestFactory().get("/", **told))
    return UsuallyJSON().select_renderer(request, [JSON])


@pytest.mark.parametrize(
    "accept", [None, "*/*", "application/json", "text/html, */*;q=0.8", "application/*"]
)
def test_whoever_takes_json_gets_it(accept: str | None):
    renderer, kind = choose(accept)

    assert renderer is JSON
    assert kind.startswith("application/json")


def test_whoever_takes_something_else_alone_is_told_so():
    with pytest.raises(NotAcceptable):
        choose("text/html")
