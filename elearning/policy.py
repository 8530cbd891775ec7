"""The content security policy of a page, put into words once where it says what all say."""

from __future__ import annotations

from functools import cached_property

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponseBase

CHANGES = ("_csp_config", "_csp_update", "_csp_replace", "_csp_exempt")
"""What a view's decorators leave on a response whose policy is its own."""


class PolicyMiddleware(CSPMiddleware):
    """Django-csp's own, which writes the same words anew for each response."""

    @cached_property
    def usual(self) -> str:
        """The policy of the settings."""
        return str(build_policy())

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Set the header; what has a policy or a nonce of its own is left to django-csp."""
        if hasattr(request, "_csp_nonce") or any(hasattr(response, name) for name in CHANGES):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self.usual)
        return response
