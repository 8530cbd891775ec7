"""What a log line may say: nothing that names a person or opens a door.

Our own messages are written for the log: they name models, ids and counts. Those of libraries are
not: of them their wording stays, and what was put into it stays where it can be nobody's.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

OURS = frozenset({"jobs", "accounts", "courses", "quizzes", "progress", "elearning"})
HIDDEN = "…"
NAME = re.compile(r"[a-z_]+(\.[A-Za-z_]+)+")
"""Of a module, task or model."""
NAMED = frozenset({"name", "id", "runtime"})
"""What Celery tells of a task besides its arguments and its error."""
TOLD_TOO_MUCH = re.compile(
    r"[^\s@]+(?:@|%40)[^\s@]+"  # addresses of mail, also with a password before a host
    r"|'[^']*'|\"[^\"]*\""  # what is quoted was somebody's
    r"|\?\S+"  # what stands behind an address
    r"|\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:[0-9A-Fa-f]{1,4}:){3,}[0-9A-Fa-f:]*"  # addresses of machines
    r"|[\w%+=:-]{24,}"  # tokens
)


def clean(record: logging.LogRecord) -> str:
    """Write the message of a record with what may be said of it."""
    if record.name.partition(".")[0] in OURS:
        return TOLD_TOO_MUCH.sub(HIDDEN, record.getMessage())
    wording = TOLD_TOO_MUCH.sub(HIDDEN, str(record.msg).replace("%r", "%s"))
    if not record.args:
        return wording
    try:
        return wording % _hide(record.args)
    except (TypeError, ValueError, KeyError):  # the wording lost a place
        return wording


def _hide(args: tuple[Any, ...] | Mapping[str, Any]) -> tuple[Any, ...] | dict[str, Any]:
    if isinstance(args, Mapping):
        return {key: value if key in NAMED else HIDDEN for key, value in args.items()}
    return tuple(value if _is_nobodys(value) else HIDDEN for value in args)


def _is_nobodys(value: object) -> bool:
    return isinstance(value, int | float) or (
        isinstance(value, str) and NAME.fullmatch(value) is not None
    )
