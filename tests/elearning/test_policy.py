from __future__ import annotations

from typing import Any

import pytest
from csp.constants import HEADER, HEADER_REPORT_ONLY, NONCE, SELF
from csp.decorators import csp_exempt, csp_replace, csp_update
from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from elearning.policy import PolicyMiddleware


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def with_nonce(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(request.csp_nonce))  # type: ignore[attr-defined]  # by its middleware


def with_header(request: HttpRequest) -> HttpResponse:
    return HttpResponse(headers={HEADER: "default-src 'none'"})


@pytest.mark.parametrize(
    "view",
    [
        plain,
        with_header,
        csp_exempt()(plain),
        csp_update({"img-src": ["https://example.org"]})(plain),
        csp_replace({"img-src": ["https://example.org"]})(plain),
    ],
    ids=["plain", "with a header", "exempt", "updated", "replaced"],
)
def test_the_header_is_the_one_that_django_csp_sets(view):
    own, theirs = (
        kind(view)(RequestFactory().get("/")) for kind in (PolicyMiddleware, CSPMiddleware)
    )

    for name in (HEADER, HEADER_REPORT_ONLY):
        said = [sorted(response.get(name, "").split("; ")) for response in (own, theirs)]
        assert said[0] == said[1]


def test_a_nonce_stands_in_the_header_of_its_response_alone(settings: Any):
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": {"script-src": [SELF, NONCE]}}
    middleware: Any = PolicyMiddleware(
        lambda request: (with_nonce if request.GET else plain)(request)
    )

    asked = middleware(RequestFactory().get("/?nonce"))
    not_asked = middleware(RequestFactory().get("/"))

    assert f"'nonce-{asked.content.decode()}'" in asked[HEADER]
    assert "nonce" not in not_asked[HEADER]
