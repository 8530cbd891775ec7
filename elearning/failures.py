"""What a visitor sees when something fails: a plain page or the API's error shape, no trace."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from elearning.api.errors import describe_error


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 503 where the database is away, else 500; neither asks the database for anything."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        message = _("The service is not available at the moment.")
        return _answer(request, 503, "unavailable", message)
    return _answer(request, 500, "server_error", _("An error happened on our side."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404."""
    return _answer(request, 404, "not_found", _("There is nothing here."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return _answer(request, 403, "permission_denied", _("You may not do this."))


def _answer(request: HttpRequest, status: int, code: str, message: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return JsonResponse(describe_error(code, message), status=status)
    return HttpResponse(render_to_string(f"errors/{status}.html"), status=status)
