"""Lines of the log: one an event, as JSON or as text, without personal data."""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from elearning.observing.cleaning import clean
from elearning.observing.context import ABOUT

FIELDS = ("view", "method", "status", "ms", "user", "task", "row", "tries", "state")
"""What a record may carry besides its message; anything else that libraries add is left out."""
PROJECT = Path(__file__).resolve().parents[2]
MOST_FRAMES = 30


class CleanText(logging.Formatter):
    """Writes a record as text; of an error its kind and its place, never its message.

    A message may hold what somebody sent: "Key (email)=(…) already exists".
    """

    def format(self, record: logging.LogRecord) -> str:
        """Write the line, with the place of an error behind it."""
        told = describe(record)
        head = [told.pop(key) for key in ("time", "level", "logger", "message")]
        trace = told.pop("trace", [])
        head[-1] = " ".join(head[-1].split())
        return " ".join([*head, *(f"{key}={value}" for key, value in told.items()), *trace])


class CleanJSON(logging.Formatter):
    """Writes a record as JSON, with the same content."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the line."""
        return json.dumps(describe(record), ensure_ascii=False, separators=(",", ":"))


def describe(record: logging.LogRecord) -> dict[str, Any]:
    """Tell what is written of a record."""
    carried = vars(record)
    told: dict[str, Any] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "message": clean(record),
        **ABOUT.get(),
    }
    told |= {key: carried[key] for key in FIELDS if isinstance(carried.get(key), int | float | str)}
    if record.exc_info and record.exc_info[1]:
        told["error"] = _kinds(record.exc_info[1])
        told["trace"] = _places(record.exc_info[2])
    return told


def _kinds(error: BaseException) -> str:
    """Name the error and what it came from: "IntegrityError < UniqueViolation"."""
    kinds: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(kinds) < MOST_FRAMES:
        kinds.append(type(seen).__name__)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return " < ".join(kinds)


def _places(trace: TracebackType | None) -> list[str]:
    """Tell where an error went through, the innermost last: file, line and function alone."""
    return [
        f"{_shorten(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        for frame, line in list(traceback.walk_tb(trace))[-MOST_FRAMES:]
    ]


def _shorten(file: str) -> str:
    """Begin a file's path at the project, or behind the folder of all packages."""
    return file.removeprefix(f"{PROJECT}/").rpartition("site-packages/")[2]
