"""A report as it is asked for, as it goes on and as it has ended."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample

ASKED = {"kind": "cohort_progress", "format": "xlsx", "cohort": 3, "status": "at_risk"}
WAITS: dict[str, Any] = {
    "id": 17,
    "kind": "cohort_progress",
    "format": "xlsx",
    "cohort": {"id": 3, "name": "Spring"},
    "learner": None,
    "quiz": None,
    "filters": {"status": "at_risk"},
    "language": "en",
    "time_zone": "Europe/Paris",
    "state": "queued",
    "percentage": 0,
    "reason": "",
    "created_at": "2026-03-02T09:30:00Z",
    "finished_at": None,
    "as_of": None,
    "formula_version": "",
    "rows": None,
    "content_sha256": "",
    "expires_at": None,
    "file": None,
}
ENDED = WAITS | {
    "state": "done",
    "percentage": 100,
    "finished_at": "2026-03-02T09:30:04Z",
    "as_of": "2026-03-02T09:30:01Z",
    "formula_version": "1",
    "rows": 12,
    "content_sha256": "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b",
    "expires_at": "2026-03-09T09:30:04Z",
    "file": {
        "url": "https://example.org/api/v1/reports/17/file/",
        "name": "progress-spring-2026-03-02.xlsx",
        "bytes": 7312,
        "sha256": "0263829989b6fd954f72baaf2fc64bc2e2f01d692d4de72986ea808f6e99813f",
    },
}
SENT = [OpenApiExample("Who is at risk, as a workbook", ASKED, request_only=True)]
QUEUED = [OpenApiExample("Queued", WAITS, response_only=True, status_codes=["202"])]
DONE = [OpenApiExample("Done", ENDED, response_only=True, status_codes=["200"])]
LISTED = [OpenApiExample("A report that is done", ENDED, response_only=True)]
