"""`make bench [FILES=…]`: how fast and how large, from one run on this machine.

Times are shown as ratios where a machine's speed would decide, and counts where it does not.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.test.utils import setup_databases, teardown_databases

from benchmarks.row import Row
from benchmarks.texts import measure_texts
from elearning.local.errors import one_clear_line
from elearning.local.places import Places
from elearning.local.services import Services, running

SOURCES = Path(__file__).resolve().parents[1] / "fixtures" / "sources"


def main(names: list[str]) -> None:
    """Measure and print, a line as soon as it is known."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what was started is stopped
    demo = sorted(path for path in SOURCES.iterdir() if path.name != "README.md")
    for row in measure_texts([Path(name) for name in names] or demo):
        print(row, flush=True)
    with one_clear_line(), database() as lent:
        for row in measure_rows(lent):
            print(row, flush=True)


def measure_rows(lent: Services) -> Iterator[Row]:
    """Measure what needs a database, the long things last."""
    from benchmarks.attempts import measure_attempts  # noqa: PLC0415  # models need settings
    from benchmarks.desk import measure_desk  # noqa: PLC0415  # the same
    from benchmarks.load.measuring import measure_load  # noqa: PLC0415  # the same

    yield from measure_attempts()
    yield from measure_desk()
    yield from measure_load(lent)


@contextmanager
def database() -> Iterator[Services]:
    """Set Django up on a database that is made for this run and dropped after it.

    The services are the bench's own, whatever the environment names: their CPU is measured.
    """
    with running("bench", environ={}) as lent:
        os.environ |= {
            **lent.environment,
            "DJANGO_SETTINGS_MODULE": "elearning.settings.test",
            "MEDIA_ROOT": str(Places(instance="bench").folder / "media"),
        }
        django.setup()
        made = setup_databases(verbosity=0, interactive=False)
        try:
            yield lent
        finally:
            teardown_databases(made, verbosity=0)


if __name__ == "__main__":
    main(sys.argv[1:])
