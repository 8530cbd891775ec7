"""What a visitor sees when something fails: a plain page or the API's error shape, no trace.

The pages ask the database for nothing, nor who is there: they hold where those are what failed.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from elearning.api.errors import AWAY_FOR, describe_error
from elearning.observing.context import ABOUT

SHOWN = 12
"""So many characters of a request's id find its lines in the log."""
THEMES = frozenset({"light", "dark"})


@dataclass(frozen=True, slots=True)
class Failure:
    """A way to fail, as people, programs and browsers are told."""

    status: int
    code: str
    message: Promise
    retry_after: int | None = None
    """Seconds until trying again makes sense."""


UNREADABLE = Failure(400, "bad_request", _("This request could not be read."))
FORBIDDEN = Failure(403, "permission_denied", _("You may not do this."))
NOT_FOUND = Failure(404, "not_found", _("There is nothing here."))
TOO_MANY = Failure(429, "throttled", _("Too many tries."), 60)  # limits are by minute
BROKEN = Failure(500, "server_error", _("An error happened on our side."))
AWAY = Failure(503, "unavailable", _("The service is not available at the moment."), AWAY_FOR)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 503 where the database is away, else 500."""
    is_away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    return _answer(request, AWAY if is_away else BROKEN)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return _answer(request, UNREADABLE)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404."""
    return _answer(request, NOT_FOUND)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return _answer(request, FORBIDDEN)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form that was sent without its token: mostly its page was open too long."""
    return _answer(request, FORBIDDEN, "stale")


def too_many(request: HttpRequest) -> HttpResponse:
    """Answer 429."""
    return _answer(request, TOO_MANY)


def _answer(request: HttpRequest, failure: Failure, page: str = "") -> HttpResponse:
    """Answer in the shape that the address has; nobody keeps the answer for later."""
    response: HttpResponse
    if request.path.startswith("/api/"):
        described = describe_error(failure.code, str(failure.message))
        response = JsonResponse(described, status=failure.status)
    else:
        html = render_to_string(f"errors/{page or failure.status}.html", _look(request, failure))
        response = HttpResponse(html, status=failure.status)
    if failure.retry_after is not None:
        response["Retry-After"] = str(failure.retry_after)
    add_never_cache_headers(response)
    return response


def _look(request: HttpRequest, failure: Failure) -> dict[str, object]:
    """Tell the page its status, its number in the log, and what it needs beside.

    That is the theme that was chosen, and whether a reload does no harm.
    """
    theme = request.COOKIES.get("theme", "")
    return {
        "status": failure.status,
        "number": str(ABOUT.get().get("request", ""))[:SHOWN],
        "theme": theme if theme in THEMES else "",
        "can_reload": request.method in {"GET", "HEAD"},
    }
