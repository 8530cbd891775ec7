"""Slows down those who guess codes and numbers; open where the cache is away, as all limits are."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from rest_framework.throttling import SimpleRateThrottle


class _TriesOfPerson(SimpleRateThrottle):
    """Counts the codes that a person tries."""

    scope = "join_code_person"
    rate = "20/hour"

    def get_cache_key(self, request: Any, view: Any) -> str:
        """Count by account."""
        return self.cache_format % {"scope": self.scope, "ident": request.user.pk}


class _TriesOfAddress(SimpleRateThrottle):
    """Counts the codes that come from an address: new accounts are easily made."""

    scope = "join_code_address"
    rate = "200/hour"  # a class behind one address comes through

    def get_cache_key(self, request: Any, view: Any) -> str:
        """Count by address, as the API does."""
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}


class _NumbersOfAddress(SimpleRateThrottle):
    """Counts the numbers of certificates that come from an address."""

    scope = "verify_certificate"
    rate = "120/hour"  # an office that verifies those of a whole class comes through

    def get_cache_key(self, request: Any, view: Any) -> str:
        """Count by address, as the API does."""
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}


def may_verify(request: HttpRequest) -> bool:
    """Count one more number; tell whether it may be looked at."""
    return _NumbersOfAddress().allow_request(request, None)  # type: ignore[arg-type]  # the same


def may_guess(request: HttpRequest) -> bool:
    """Count one more try; tell whether it may be looked at."""
    limits = [_TriesOfPerson(), _TriesOfAddress()]
    return all([limit.allow_request(request, None) for limit in limits])  # type: ignore[arg-type]  # noqa: C419  # each counts; they read no more than Django's request has
