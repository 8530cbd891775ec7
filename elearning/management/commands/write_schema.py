"""`manage.py write_schema`: brings the schema that is promised to clients up to date."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.validation import validate_schema

from elearning.api.compatibility import find_breaks
from elearning.api.schema import PROMISED, read_promised, read_running

BREAKS, FAULTY = 1, 2
"""Exit codes."""


class Command(BaseCommand):
    """Writes the running schema into the documentation, unless it breaks what was promised."""

    help = "Write docs/openapi.json; refuses what old clients would stumble over."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "--break", action="store_true", dest="breaks", help="write it even so: say it aloud"
        )

    def handle(self, *args: Any, breaks: bool, **options: Any) -> None:
        """Compare and write."""
        running = read_running()
        validate_schema(running)  # type: ignore[no-untyped-call]
        if GENERATOR_STATS:
            GENERATOR_STATS.emit_summary()
            raise CommandError("The schema is not described in full.", returncode=FAULTY)
        found = find_breaks(read_promised(), running)
        for one in found:
            self.stderr.write(one)
        if found and not breaks:
            raise CommandError("Old clients would break; nothing was written.", returncode=BREAKS)
        path = Path(settings.BASE_DIR) / PROMISED
        path.write_text(json.dumps(running, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        self.stdout.write(f"{PROMISED}: {len(running['paths'])} addresses")
