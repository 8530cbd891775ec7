"""How many requests one may make: the framework's limits, counted in one step.

The framework reads the times of one's last requests, adds one and writes them back: two trips to
Redis, and requests at the same time overwrite each other's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework import throttling
from rest_framework.request import Request

from elearning.caching import OpenCache

if TYPE_CHECKING:  # views themselves import the limits
    from rest_framework.views import APIView


class CountedInOneStep(throttling.SimpleRateThrottle):
    """A limit whose visits the cache counts, see `elearning.caching`."""

    cache: OpenCache
    num_requests: int | None
    duration: int
    seconds_to_wait = 0.0

    def allow_request(self, request: Request, view: APIView) -> bool:
        """Count the request; tell whether it is within the limit."""
        key = self.get_cache_key(request, view)
        if key is None or self.num_requests is None:
            return True
        self.seconds_to_wait = self.cache.admit(key, self.num_requests, self.duration)
        return not self.seconds_to_wait

    def wait(self) -> float | None:
        """Tell in how many seconds the next request is within the limit."""
        return self.seconds_to_wait


class AnonThrottle(CountedInOneStep, throttling.AnonRateThrottle):
    """The limit of each address from which nobody is signed in."""


class UserThrottle(CountedInOneStep, throttling.UserRateThrottle):
    """The limit of each person who is signed in."""
