"""What a token is not for, though its user may do it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request

from accounts.models import ApiToken

READING = frozenset({"GET"})
EVERYTHING = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})


class ReadOnlyToken(PermissionDenied):
    """A token that is there to read was sent with something to do."""

    default_code = "read_only_token"
    default_detail = _("This token is read only: it changes nothing.")


class LimitedToken(PermissionDenied):
    """A token that reaches certain cohorts was sent to what is not about these alone."""

    default_code = "limited_token"
    default_detail = _("This token is limited to cohorts: it is not for this address.")


class KeepsToCohorts(Protocol):
    """A view that keeps to the cohorts which a token is limited to.

    A view that does not say so is closed to such tokens: a new one cannot let them out by mistake.
    """

    limited_tokens: Collection[str]
    """The methods for which it does, GET for HEAD too."""


def check_limits(token: ApiToken, request: Request) -> None:
    """Refuse what a token is not for; raises ReadOnlyToken, LimitedToken."""
    method = request.method or ""
    if token.is_read_only and method not in SAFE_METHODS:
        raise ReadOnlyToken
    view: KeepsToCohorts | object = request.parser_context["view"]
    asked = "GET" if method in SAFE_METHODS else method
    if token.is_limited and asked not in getattr(view, "limited_tokens", ()):
        raise LimitedToken
