"""The pinned floors, and whether figures reach them."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("floors.toml")
READING = "reading"
"""The table of the floors of reading; all other tables are of questions."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What a figure has to reach; ``why`` a floor is lower than it should be, where it is."""

    at_least: float = -math.inf
    at_most: float = math.inf
    of: str = ""
    why: str = ""

    def is_reached(self, value: float) -> bool:
        """Tell whether a value is good enough."""
        return self.at_least <= value <= self.at_most

    def __str__(self) -> str:
        if self.at_most < math.inf:
            return f"at most {self.at_most:g}"
        return f"at least {self.at_least:g}"


def read_floors(*, demo: bool) -> dict[str, Floor]:
    """Read the floors of questions: of the demo course, or those that hold for any documents."""
    floors = tomllib.loads(FILE.read_text())
    return _choose({name: floors[name] for name in floors if name != READING}, own=demo)


def read_reading_floors(*, corpus: bool) -> dict[str, Floor]:
    """Read the floors of reading: of the marked corpus, or those that hold for any documents."""
    return _choose(tomllib.loads(FILE.read_text())[READING], own=corpus)


def missed(figures: Mapping[str, float], floors: Mapping[str, Floor]) -> list[str]:
    """Name the figures that do not reach their floor."""
    return [name for name, floor in floors.items() if not floor.is_reached(figures[name])]


def _choose(said: Mapping[str, dict[str, Any]], *, own: bool) -> dict[str, Floor]:
    """Make floors; ``own``: with those that bind the project's own documents alone."""
    floors = {name: Floor(**row) for name, row in said.items()}
    return {name: floor for name, floor in floors.items() if own or not floor.of}
