"""Addresses that are promised and not there yet; each says so in one sentence."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


class NotYet(APIException):
    """The address is promised; a later issue brings it."""

    status_code = status.HTTP_501_NOT_IMPLEMENTED
    default_code = "not_yet"


class Later(APIView):
    """Answers 501 with the sentence that says what is to come."""

    permission_classes = [IsAuthenticated]
    sentence: ClassVar[str]

    @extend_schema(exclude=True)
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Say that it is to come."""
        raise NotYet(self.sentence)


class Reports(Later):
    """Report jobs."""

    sentence = "Reports come with issue G."

    @extend_schema(exclude=True)
    def post(self, request: Request, **kwargs: Any) -> Response:
        """Say that it is to come."""
        raise NotYet(self.sentence)
