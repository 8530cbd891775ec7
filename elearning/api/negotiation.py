"""Which form an answer of the API has: there is one, JSON."""

from __future__ import annotations

from collections.abc import Iterable

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

TAKES_JSON = frozenset({"", "*/*", "application/json"})


class UsuallyJSON(DefaultContentNegotiation):
    """The framework's, but for what nearly every request says: that JSON will do."""

    def select_renderer(
        self,
        request: Request,
        renderers: Iterable[BaseRenderer],
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        """Choose the only renderer where the request is content with it; else look closely."""
        wanted = request.META.get("HTTP_ACCEPT", "")
        first, *others = renderers
        if not others and wanted in TAKES_JSON and not request.META["QUERY_STRING"]:
            return first, str(first.media_type)
        chosen: tuple[BaseRenderer, str] = super().select_renderer(
            request, [first, *others], format_suffix
        )
        return chosen
