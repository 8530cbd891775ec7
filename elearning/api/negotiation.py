"""Which form an answer of the API has: JSON, but for lists that come as files, too."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

TAKES_ANYTHING = frozenset({"", "*/*"})
FORM = "format"


class UnknownForm(NotAcceptable):
    """Nothing comes in the form that the address names; asking again does not help."""

    def __init__(self, renderers: Iterable[BaseRenderer]) -> None:
        known = ", ".join(str(one.format) for one in renderers)
        said = _("This comes as %(forms)s.") % {"forms": known}
        super().__init__(said)
        self.fields = {FORM: [said]}


class UsuallyJSON(DefaultContentNegotiation):
    """The framework's, but for what nearly every request says: that JSON will do."""

    def select_renderer(
        self,
        request: Request,
        renderers: Iterable[BaseRenderer],
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        """Choose the first renderer where the request is content with it; else look closely.

        A form that the address names (``?format=csv``) holds, whatever the headers accept: clients
        send those by themselves. Raises NotAcceptable.
        """
        wanted = request.META.get("HTTP_ACCEPT", "")
        first, *others = renderers
        usual = str(first.media_type)
        if not request.META["QUERY_STRING"] and wanted in {usual, *TAKES_ANYTHING}:
            return first, usual
        if named := request.query_params.get(FORM):
            return self._find_named(named, [first, *others])
        chosen: tuple[BaseRenderer, str] = super().select_renderer(
            request, [first, *others], format_suffix
        )
        return chosen

    def _find_named(self, name: str, renderers: list[BaseRenderer]) -> tuple[BaseRenderer, str]:
        for one in renderers:
            if one.format == name:
                return one, str(one.media_type)
        raise UnknownForm(renderers)
