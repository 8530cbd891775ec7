"""Says whether the process lives and whether it can work."""

from __future__ import annotations

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_redis import get_redis_connection

from jobs.services.heartbeat import worker_seen


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer that the process is alive."""
    return JsonResponse({"status": "alive"})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer whether the database is there; name what is missing besides it.

    503 without database or before its tables are complete. Redis or a worker that is away only
    degrades: pages go on and work is done later.
    """
    try:
        connection.ensure_connection()
        if not _migrated():
            return JsonResponse({"status": "starting", "database": "not migrated"}, status=503)
        worker = worker_seen()
    except DatabaseError:
        return JsonResponse({"status": "unavailable", "database": "unreachable"}, status=503)
    parts = {"redis": _redis_answers(), "worker": worker}
    return JsonResponse(
        {
            "status": "ready" if all(parts.values()) else "degraded",
            "database": "ok",
            **{name: "ok" if fine else "away" for name, fine in parts.items()},
        }
    )


_complete: set[str] = set()


def _migrated() -> bool:
    """Look for tables to come until there are none, then never again in this process."""
    if not _complete:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        _complete.add(settings.DATABASES["default"]["NAME"])
    return True


def _redis_answers() -> bool:
    try:
        return bool(get_redis_connection("default").ping())
    except redis.RedisError:
        return False
