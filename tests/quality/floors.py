"""The pinned floors, and whether figures reach them."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("floors.toml")
DEMO = "demo"


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
    """Read the floors that hold for the demo course, or those that hold for any documents."""
    floors = {name: Floor(**said) for name, said in tomllib.loads(FILE.read_text()).items()}
    return {name: floor for name, floor in floors.items() if demo or floor.of != DEMO}


def missed(figures: Mapping[str, float], floors: Mapping[str, Floor]) -> list[str]:
    """Name the figures that do not reach their floor."""
    return [name for name, floor in floors.items() if not floor.is_reached(figures[name])]
