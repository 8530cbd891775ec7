"""Gives each request an id, and tells of each how long it took: by its view, never by its path."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Callable
from time import perf_counter

from django.conf import settings
from django.core.signals import request_finished
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import SimpleLazyObject

from elearning.observing.context import ABOUT, NOTHING
from elearning.observing.counters import METHODS, count_request

logger = logging.getLogger(__name__)

HEADER = "X-Request-ID"
GIVEN = re.compile(r"[0-9A-Fa-f-]{16,64}")
"""What proxies make; nobody's name or address can be written with it."""
STATIC, NOWHERE = "static", "nowhere"


def follow_requests(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Name, time, count and log each request; the answer carries its id."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        began = perf_counter()
        name = _name(request)
        ABOUT.set({"request": name})
        response = get_response(request)
        response.headers[HEADER] = name
        _tell(request, response.status_code, perf_counter() - began)
        return response

    return middleware


def forget_requests() -> None:
    """Have each thread forget a request that is answered, before it says something of its own."""
    request_finished.connect(_forget, weak=False, dispatch_uid="elearning.observing.forget")


def _forget(**more: object) -> None:
    ABOUT.set(NOTHING)


def _name(request: HttpRequest) -> str:
    """Return the id that a proxy gave, or a new one."""
    given = request.META.get("HTTP_X_REQUEST_ID", "")
    return given if GIVEN.fullmatch(given) else secrets.token_hex(16)


def _tell(request: HttpRequest, status: int, seconds: float) -> None:
    """Count and log; of static files there are too many to log them."""
    view, method = _find_view(request), request.method or ""
    count_request(view=view, method=method, status=status, seconds=seconds)
    if view == STATIC or not logger.isEnabledFor(logging.INFO):
        return
    told = {
        "view": view,
        "method": method if method in METHODS else "other",
        "status": status,
        "ms": round(seconds * 1000, 1),
        "user": _find_person(request),
    }
    logger.info("request", extra=told)


def _find_view(request: HttpRequest) -> str:
    if request.resolver_match is not None:
        return request.resolver_match.view_name
    return STATIC if request.path_info.startswith(settings.STATIC_URL) else NOWHERE


def _find_person(request: HttpRequest) -> int | None:
    """Return the id of who asked, where that was found out anyway: the log asks no database."""
    found = vars(request).get("user")
    if isinstance(found, SimpleLazyObject):
        found = vars(request).get("_cached_user")
    pk: int | None = getattr(found, "pk", None)
    return pk
