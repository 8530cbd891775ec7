"""Why a blueprint makes no course."""

from __future__ import annotations


class BlueprintError(Exception):
    """A blueprint is wrong; the message is a sentence that names file, line and key.

    Trying again does not help: the blueprint or its documents have to change.
    """

    code = "blueprint_wrong"

    def __init__(self, message: str, *, name: str = "", line: int = 0) -> None:
        self.name = name
        self.line = line
        place = f"{name}, line {line}" if line else name
        super().__init__(f"{place}: {message}" if place else message)
