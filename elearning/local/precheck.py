"""What `make run` asks before anything is built: is the project free, is the port free.

It runs on the system's Python, before there is a `.venv`.
"""

from __future__ import annotations

from elearning.local.claim import make_way
from elearning.local.errors import one_clear_line
from elearning.local.places import Places
from elearning.local.ports import chosen_port, require_free


def check() -> None:
    """Raise AlreadyRunning or PortTaken where `make run` could not listen."""
    make_way(Places())
    require_free(chosen_port())


if __name__ == "__main__":
    with one_clear_line():
        check()
