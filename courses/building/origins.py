"""Where a blueprint was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from courses.building.errors import BlueprintError
from courses.building.lines import Path


@dataclass(frozen=True, slots=True)
class Origin:
    """The name of a blueprint's file and the line of each of its keys."""

    name: str = ""
    lines: Mapping[Path, int] = field(default_factory=dict, repr=False)

    def line(self, path: Path) -> int:
        """Tell the line of a value, or of the nearest one around it; 0 where none is known."""
        known = (self.lines.get(path[:length], 0) for length in range(len(path), 0, -1))
        return next((line for line in known if line), 1 if self.name else 0)

    def blame(self, path: Path, message: str, kind: str = "") -> BlueprintError:
        """Make the error that a value deserves."""
        line = self.line(path)
        return BlueprintError(message, name=self.name, line=line, path=path, kind=kind)
