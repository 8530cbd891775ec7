"""What `make run` writes to the terminal; it goes on when the terminal is gone."""

from __future__ import annotations

import os
import sys
from typing import Any

from honcho.printer import Printer


def say(*lines: str) -> None:
    """Write lines at once, so that no process writes between them."""
    _write("".join(f"{line}\n" for line in lines))


class Lines(Printer):  # type: ignore[misc]  # honcho publishes no types
    """Honcho's printer without its own remarks on starting and stopping."""

    def __init__(self) -> None:
        super().__init__(_Terminal())

    def write(self, message: Any) -> None:
        """Print a line of a process; honcho's own go by the name `system`."""
        if message.name != "system":
            super().write(message)


class _Terminal:
    """Standard output for honcho's printer."""

    def isatty(self) -> bool:
        return sys.stdout.isatty()

    def write(self, text: str) -> None:
        _write(text)

    def flush(self) -> None:
        """Nothing is held back."""


def _write(text: str) -> None:
    """Write what can be written: a closed terminal must not keep us from ending in order."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115  # stays open to the end
