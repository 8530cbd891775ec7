"""Pages of rows that are all known already: worked-out figures, not rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param

from progress.api.lists.paging import MOST, PAGE_SIZE, SIZE, read_size

CURSOR = "cursor"


class RowPages(BasePagination):
    """Pages by cursor, which names the row that its page begins with.

    So a row that comes or goes meanwhile has none skipped and none told twice.
    """

    count = 0
    next: str | None = None
    previous: str | None = None

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        """Cut out the page that is asked for; the view's ``key_of`` names a row."""
        rows: list[Any] = queryset
        size = read_size(request)
        keys = [str(view.key_of(row)) for row in rows]
        begin = _find(request.query_params.get(CURSOR), keys)
        self.count = len(rows)
        here = request.build_absolute_uri()
        if begin + size < len(rows):
            self.next = replace_query_param(here, CURSOR, keys[begin + size])
        if begin > size:
            self.previous = replace_query_param(here, CURSOR, keys[begin - size])
        elif begin:
            self.previous = remove_query_param(here, CURSOR)
        return rows[begin : begin + size]

    def get_paginated_response(self, data: Any, **beside: Any) -> Response:
        """Put the page between its neighbours; ``beside`` holds for all of its rows."""
        links = {"next": self.next, "previous": self.previous}
        return Response({"count": self.count, **links, **beside, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Describe a page."""
        link = {"type": "string", "format": "uri", "nullable": True, "example": None}
        count = {"type": "integer", "minimum": 0, "example": 1}
        count["description"] = "Rows on all pages together."
        shown = {"count": count, "next": link, "previous": link, **self.beside_schema}
        return {
            "type": "object",
            "required": [*shown, "results"],
            "properties": {**shown, "results": schema},
        }

    beside_schema: dict[str, Any] = {}
    """What stands beside the rows."""

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe what chooses a page."""
        sizes = {"type": "integer", "minimum": 1, "maximum": MOST, "default": SIZE}
        told = {
            CURSOR: ("Where the page begins, as `next` and `previous` say.", {"type": "string"}),
            PAGE_SIZE: ("Number of rows of a page.", sizes),
        }
        return [
            {"name": name, "in": "query", "required": False, "description": said, "schema": schema}
            for name, (said, schema) in told.items()
        ]


def _find(cursor: str | None, keys: Sequence[str]) -> int:
    if cursor is None:
        return 0
    try:
        return keys.index(cursor)
    except ValueError as error:
        raise ValidationError({CURSOR: [_("No answer has given this cursor.")]}) from error
