"""How the log is written; docs/operations.md says what stands in it."""

from __future__ import annotations

from typing import Any

CLEAN = {
    "json": {"()": "elearning.observing.lines.CleanJSON"},
    "text": {"()": "elearning.observing.lines.CleanText"},
}
WHOLE = {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
TOLD_BY_US = ("django.request", "celery.app.trace", "celery.worker.strategy")
"""Each request and task has a line of ours; of these only what is worth a look."""


def clean_logging(form: str, level: str) -> dict[str, Any]:
    """Return settings of a log that names nobody: `form` is json or text."""
    quiet = {name: {"level": "WARNING"} for name in TOLD_BY_US}
    return _describe(CLEAN[form], level, quiet | {"django.request": {"level": "ERROR"}})


def whole_logging(level: str) -> dict[str, Any]:
    """Return settings of a log for who writes the code, on their own machine: all that is said.

    Requests are not told one by one: they would hide the rest.
    """
    return _describe(WHOLE, level, {"elearning.observing": {"level": "WARNING"}})


def _describe(line: dict[str, Any], level: str, loggers: dict[str, Any]) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": line},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "line", "level": level}
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": "NOTSET"},  # no mail about errors to anybody
            "gunicorn.error": {"handlers": [], "level": "WARNING", "propagate": True},
            **loggers,
        },
    }
