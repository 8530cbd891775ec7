"""Why a blueprint makes no course."""

from __future__ import annotations


class BlueprintError(Exception):
    """A blueprint is wrong; the message is a sentence that names file, line and key.

    Trying again does not help: the blueprint or its documents have to change.
    """

    code = "blueprint_wrong"

    def __init__(
        self,
        message: str,
        *,
        name: str = "",
        line: int = 0,
        path: tuple[str | int, ...] = (),
        kind: str = "",
    ) -> None:
        self.message = message
        self.name = name
        self.line = line
        self.path = path
        """The way to the value that is wrong: keys of tables and indices of arrays."""
        self.kind = kind
        """Pydantic's name for what is wrong with one value; empty for all else."""
        place = f"{name}, line {line}" if line else name
        super().__init__(f"{place}: {message}" if place else message)
