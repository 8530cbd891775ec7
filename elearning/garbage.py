"""How seldom a process that serves for days looks for garbage."""

from __future__ import annotations

import gc

GARBAGE = 20_000
"""Objects more than before until garbage is looked for: some ten requests' worth."""


def leave_what_is_loaded(**told: object) -> None:
    """Leave all that is loaded to itself, before processes are made of this one.

    It lives as long as they do: to go through it for garbage again and again costs time, and memory
    that they share. Takes what a signal brings along.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)
