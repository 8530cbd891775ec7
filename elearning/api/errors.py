"""The one shape of an API error: {"error": {"code", "message", "fields"}}."""

from __future__ import annotations

import logging
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import exception_handler

AWAY_FOR = 60
"""Seconds after which it makes sense to look for the database again."""

logger = logging.getLogger(__name__)


def handle_exception(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn an error into a response of the one shape; None leaves it to Django's 500."""
    if isinstance(error, OperationalError | InterfaceError):
        logger.error("database away: %s", type(error).__name__)
        return Response(
            describe_error("unavailable", _("The service is not available at the moment.")),
            status=status.HTTP_503_SERVICE_UNAVAILABLE,
            headers={"Retry-After": str(AWAY_FOR)},
        )
    if isinstance(error, RequestDataTooBig):
        return Response(
            describe_error("too_large", _("The request is too large.")),
            status=status.HTTP_413_REQUEST_ENTITY_TOO_LARGE,
        )
    response = exception_handler(error, context)
    if response is None:
        return None
    response.data = _shape(error)
    return response


def describe_error(
    code: str, message: str, fields: dict[str, list[str]] | None = None
) -> dict[str, Any]:
    """Build the body of an error answer."""
    return {"error": {"code": code, "message": message, "fields": fields or {}}}


def _shape(error: Exception) -> dict[str, Any]:
    """Shape an error; one of our own may name ``fields``, and members ``beside`` the error."""
    if isinstance(error, Http404):
        return describe_error("not_found", _("There is nothing here."))
    if isinstance(error, PermissionDenied):
        return describe_error("permission_denied", _("You may not do this."))
    if isinstance(error, exceptions.ValidationError):
        return describe_error("invalid", _("The request holds errors."), _fields(error.detail))
    if isinstance(error, exceptions.APIException):
        codes = error.get_codes()
        code = codes if isinstance(codes, str) else error.default_code
        described = describe_error(code, str(error.detail), getattr(error, "fields", None))
        return described | getattr(error, "beside", {})
    raise TypeError(f"no shape for {type(error).__name__}") from error


def _fields(detail: Any, path: str = "") -> dict[str, list[str]]:
    """Flatten nested messages to {"answers.0.payload": ["…"]}."""
    if isinstance(detail, dict):
        parts = ((str(key), value) for key, value in detail.items())
    elif isinstance(detail, list) and any(isinstance(value, dict | list) for value in detail):
        parts = ((str(index), value) for index, value in enumerate(detail))
    else:
        messages = detail if isinstance(detail, list) else [detail]
        return {path or "non_field_errors": [str(message) for message in messages]}
    found: dict[str, list[str]] = {}
    for key, value in parts:
        found |= _fields(value, f"{path}.{key}" if path else key)
    return found
