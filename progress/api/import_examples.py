"""An import of learners, as the documentation shows one."""

from __future__ import annotations

from drf_spectacular.utils import OpenApiExample

PREVIEW = OpenApiExample(
    "Preview",
    {
        "id": 7,
        "cohort": 3,
        "file": "promotion-2026.csv",
        "made_at": "2026-03-02T09:00:00+01:00",
        "expires_at": "2026-03-03T09:00:00+01:00",
        "applied_at": None,
        "counts": {
            "enrol": 1,
            "already_in": 0,
            "invite": 1,
            "already_invited": 0,
            "account_closed": 0,
            "errors": 1,
        },
        "errors": [
            {
                "line": 4,
                "code": "not_an_address",
                "value": "lena@",
                "same_as_line": None,
                "message": "“lena@” is not an e-mail address.",
            }
        ],
        "rows": [
            {
                "line": 2,
                "email": "ada@example.org",
                "name": "Ada Lovelace",
                "language": "en",
                "action": "enrol",
            },
            {
                "line": 3,
                "email": "noe@example.org",
                "name": "Noé Lefèvre",
                "language": "",
                "action": "invite",
            },
        ],
    },
    response_only=True,
)
