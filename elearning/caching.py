"""The cache: Redis while it is there, nothing while it is away, and never a closed door."""

from __future__ import annotations

import hashlib
import logging
import time
from typing import Any

from django_redis.cache import RedisCache
from redis.exceptions import NoScriptError, RedisError

logger = logging.getLogger(__name__)

ADMIT = """
local now, seconds, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local oldest = redis.call('LINDEX', KEYS[1], -1)
while oldest and tonumber(oldest) <= now - seconds do
    redis.call('RPOP', KEYS[1])
    oldest = redis.call('LINDEX', KEYS[1], -1)
end
if redis.call('LLEN', KEYS[1]) >= most then
    return tostring(tonumber(oldest) + seconds - now)
end
redis.call('LPUSH', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], seconds)
return '0'
"""
"""The times of the last visits, the newest first. One step, so that visits at once all count."""
ADMIT_SHA = hashlib.sha1(ADMIT.encode(), usedforsecurity=False).hexdigest()  # as Redis names it


class OpenCache(RedisCache):  # type: ignore[misc]  # django-redis ships no types
    """Django-redis ignoring a Redis that is away, also where an addition is used as a lock.

    allauth takes a lock by ``add`` before it counts a sign-in. Django-redis answers nothing when
    Redis is away, which reads as "somebody else holds it": nobody could sign in.
    """

    def add(self, *args: Any, **kwargs: Any) -> bool:
        """Store a value under a key that is free; True as well where there is no Redis to ask."""
        added = super().add(*args, **kwargs)
        return added is None or bool(added)

    def admit(self, key: str, most: int, seconds: int) -> float:
        """Note a visit under a key, unless so many were noted within the last seconds.

        Return how many seconds there are to wait, 0 for none; 0 as well without Redis.
        """
        client = self.client.get_client(write=True)
        try:
            waits = client.evalsha(
                ADMIT_SHA, 1, self.client.make_key(key), time.time(), seconds, most
            )
        except NoScriptError:  # a Redis that was started anew has forgotten it
            client.script_load(ADMIT)
            return self.admit(key, most, seconds)
        except RedisError as error:
            logger.warning("no Redis to count visits: %s", error)
            return 0.0
        return float(waits)
