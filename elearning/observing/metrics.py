"""The page that Prometheus reads: for who knows the token, and for nobody where there is none."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from elearning.observing.counters import REQUESTS
from elearning.observing.rows import Rows


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer with all figures; 404 where no token is set, 403 without the right one."""
    if not settings.METRICS_TOKEN:
        raise Http404
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not constant_time_compare(token, settings.METRICS_TOKEN):
        raise PermissionDenied
    return HttpResponse(write_metrics(), content_type=CONTENT_TYPE_PLAIN_0_0_4)


def write_metrics() -> bytes:
    """Write the figures as Prometheus reads them."""
    registry = CollectorRegistry()
    try:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    except ValueError:  # there is no folder: this process is the only one
        registry.register(REQUESTS)
    registry.register(Rows())
    return generate_latest(registry)
