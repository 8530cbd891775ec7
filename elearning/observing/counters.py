"""What is counted while pages are served: the time of requests, over all processes of the web.

Gunicorn's processes share their counts by files of a folder (`gunicorn.conf.py` names it before
this is imported); where there is none, this process counts for itself.
"""

from __future__ import annotations

from prometheus_client import Histogram

BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
REQUESTS = Histogram(
    "elearning_request_duration_seconds",
    "Time until a request is answered, by the name of its view, never by its path.",
    ("view", "method", "status"),
    buckets=BOUNDS,
    registry=None,
)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def count_request(*, view: str, method: str, status: int, seconds: float) -> None:
    """Count a request; what a visitor may choose freely becomes no label."""
    known = method if method in METHODS else "other"
    REQUESTS.labels(view, known, f"{status // 100}xx").observe(seconds)
