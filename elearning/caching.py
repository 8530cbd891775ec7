"""The cache: Redis while it is there, nothing while it is away, and never a closed door."""

from __future__ import annotations

from typing import Any

from django_redis.cache import RedisCache


class OpenCache(RedisCache):  # type: ignore[misc]  # django-redis ships no types
    """Django-redis ignoring a Redis that is away, also where an addition is used as a lock.

    allauth takes a lock by ``add`` before it counts a sign-in. Django-redis answers nothing when
    Redis is away, which reads as "somebody else holds it": nobody could sign in.
    """

    def add(self, *args: Any, **kwargs: Any) -> bool:
        """Store a value under a key that is free; True as well where there is no Redis to ask."""
        added = super().add(*args, **kwargs)
        return added is None or bool(added)
