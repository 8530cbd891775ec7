"""How trainers' lists are cut into pages: by a cursor, so that nothing is skipped or told twice."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.fields import IntegerField
from rest_framework.pagination import Cursor, CursorPagination, PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

SIZE, MOST = 50, 200
"""Rows on a page, unless the client asks for others, and the most that it may ask for."""
PAGE_SIZE = "page_size"
COUNTED = "Rows on all pages together."


_SIZE = IntegerField(min_value=1)


def read_size(request: Request) -> int:
    """Read how many rows a page has; raises ValidationError where that is no number of rows."""
    asked = request.query_params.get(PAGE_SIZE)
    if asked is None:
        return SIZE
    try:
        size: int = _SIZE.run_validation(asked)
    except ValidationError as error:
        raise ValidationError({PAGE_SIZE: error.detail}) from error
    return min(size, MOST)


class NumberedPages(PageNumberPagination):
    """Pages by number, for clients who ask for them."""

    page_size = SIZE
    page_size_query_param = PAGE_SIZE
    max_page_size = MOST

    def get_page_size(self, request: Request) -> int:
        """Read how many rows a page has."""
        return read_size(request)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameters for OpenAPI, with the numbers that they take."""
        parameters: list[dict[str, Any]] = super().get_schema_operation_parameters(view)
        for parameter in parameters:
            parameter["schema"]["minimum"] = 1
        return parameters


class CursorPages(CursorPagination):
    """Pages by cursor, in the order of the view's ``place``: a column or annotation that is unique.

    The answer has the number of all rows, too; a client who sends ``page`` gets the page with that
    number, as before there were cursors.
    """

    page_size = SIZE
    page_size_query_param = PAGE_SIZE
    max_page_size = MOST
    cursor_query_description = "From `next` or `previous` of another page."
    page_size_query_description = "Rows on a page."
    template = None
    numbered: NumberedPages | None = None
    count = 0

    def paginate_queryset(
        self, queryset: Any, request: Request, view: APIView | None = None
    ) -> list[Any] | None:
        """Cut out the page that is asked for."""
        self.ordering = getattr(view, "place", "pk")
        if "page" in request.query_params:
            self.numbered = NumberedPages()
            return self.numbered.paginate_queryset(queryset.order_by(self.ordering), request, view)
        self.count = queryset.order_by().count()
        return super().paginate_queryset(queryset, request, view)

    def get_page_size(self, request: Request) -> int:
        """Read how many rows a page has."""
        return read_size(request)

    def decode_cursor(self, request: Request) -> Cursor | None:
        """Read the cursor; raises ValidationError for one that no answer has given."""
        refusal = ValidationError({"cursor": [_("No answer has given this cursor.")]})
        try:
            cursor = super().decode_cursor(request)
        except NotFound as error:
            raise refusal from error
        if cursor and cursor.position is not None and not self._is_place(str(cursor.position)):
            raise refusal
        return cursor

    def _is_place(self, position: str) -> bool:
        if self.ordering == ("pk",):
            return position.isdecimal() and int(position) < 1 << 63
        return "\0" not in position

    def get_paginated_response(self, data: Any) -> Response:
        """Put the page between its neighbours."""
        if self.numbered:
            return self.numbered.get_paginated_response(data)
        beside = {"next": self.get_next_link(), "previous": self.get_previous_link()}
        return Response({"count": self.count, **beside, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Describe a page."""
        described: dict[str, Any] = super().get_paginated_response_schema(schema)
        described["required"] = ["count", "next", "previous", "results"]
        count = {"type": "integer", "minimum": 0, "example": 24, "description": COUNTED}
        described["properties"] = {"count": count, **described["properties"]}
        return described

    def get_schema_operation_parameters(self, view: APIView) -> list[dict[str, Any]]:
        """Describe what chooses a page."""
        described: list[dict[str, Any]] = super().get_schema_operation_parameters(view)
        number = {"type": "integer", "minimum": 1}
        said = "The page with this number, instead of a cursor, as older clients ask for it."
        old = {"name": "page", "in": "query", "required": False, "deprecated": True}
        sizes = {"type": "integer", "minimum": 1, "maximum": MOST, "default": SIZE}
        for one in described:
            if one["name"] == self.page_size_query_param:
                one["schema"] = sizes
        return [*described, {**old, "description": said, "schema": number}]
