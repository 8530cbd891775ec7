"""Which options stored answers chose, for statistics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def chosen_options(payload: Any) -> tuple[int, ...]:
    """List the authoring indexes that a stored payload chose; none where there are no options."""
    if not isinstance(payload, Mapping):
        return ()
    chosen = payload.get("choices", [payload.get("choice")])
    if not isinstance(chosen, list | tuple):
        return ()
    return tuple(sorted(index for index in chosen if type(index) is int))
