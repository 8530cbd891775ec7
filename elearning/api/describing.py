"""How the schema of the API is found out."""

from __future__ import annotations

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiResponse


class Describing(AutoSchema):
    """The library's, which knows lists also by answers that are described with their examples.

    Else it leaves out what chooses their pages.
    """

    def _is_list_view(self, serializer: Any = None) -> bool:
        told = self.get_response_serializers() if serializer is None else serializer
        if isinstance(told, dict):
            told = {code: _unwrap(one) for code, one in told.items()}
        return bool(super()._is_list_view(_unwrap(told)))


def _unwrap(described: Any) -> Any:
    return described.response if isinstance(described, OpenApiResponse) else described
