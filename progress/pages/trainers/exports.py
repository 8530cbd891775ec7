"""The calls of the API that give what a page shows, and the files of the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class ApiCall:
    """An address of the API."""

    title: str
    """What it gives, in words."""
    site: str
    """Scheme and host."""
    path: str
    """With what chooses the rows."""
    has_files: bool = True

    @property
    def address(self) -> str:
        """The whole address."""
        return f"{self.site}{self.path}"

    @property
    def csv(self) -> str:
        """The address of the same as CSV."""
        return self._as("csv")

    @property
    def xlsx(self) -> str:
        """The address of the same as XLSX."""
        return self._as("xlsx")

    def without_files(self) -> ApiCall:
        """Say that there are no files of it."""
        return replace(self, has_files=False)

    def _as(self, form: str) -> str:
        return f"{self.path}{'&' if '?' in self.path else '?'}format={form}"


def api_call(request: HttpRequest, title: str, name: str, *parts: Any, **asked: str) -> ApiCall:
    """Write the call of an address by its name; what nobody chose is left out."""
    query = QueryDict(mutable=True)
    query.update({key: value for key, value in asked.items() if value})
    path = reverse(name, args=parts)
    said = f"{path}?{query.urlencode()}" if query else path
    return ApiCall(title, f"{request.scheme}://{request.get_host()}", said)
