"""The schema of the API: the one that clients were promised, and the one that holds now."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import override
from drf_spectacular.generators import SchemaGenerator

PROMISED = "docs/openapi.json"
"""Below the project's folder."""
NOTHING: dict[str, Any] = {"paths": {}}


def read_promised() -> dict[str, Any]:
    """Read what was promised; nothing where there is no file yet."""
    path = Path(settings.BASE_DIR) / PROMISED
    if not path.exists():
        return NOTHING
    promised: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return promised


def read_running() -> dict[str, Any]:
    """Describe the API as it is, in English, as a file of JSON would have it."""
    with override("en"):
        generator: Any = SchemaGenerator  # untyped
        running = generator().get_schema(request=None, public=True)
        written: dict[str, Any] = json.loads(json.dumps(running, default=str))
    return written
