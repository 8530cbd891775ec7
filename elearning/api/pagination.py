"""How lists are cut into pages."""

from __future__ import annotations

from typing import Any

from rest_framework.fields import IntegerField
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.serializers import ValidationError

_SIZE = IntegerField(min_value=1)


class Pages(PageNumberPagination):
    """Pages of 50 rows; a client may ask for up to 200, and gets no more."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200

    def get_page_size(self, request: Request) -> int | None:
        """Read how many rows a page has; raises ValidationError where that is no number of rows."""
        asked = request.query_params.get("page_size")
        if asked is None:
            return self.page_size
        try:
            size: int = _SIZE.run_validation(asked)
        except ValidationError as error:
            raise ValidationError({"page_size": error.detail}) from error
        return min(size, self.max_page_size)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Describe the parameters for OpenAPI, with the numbers that they take."""
        parameters = super().get_schema_operation_parameters(view)
        for parameter in parameters:
            parameter["schema"]["minimum"] = 1
        return parameters
