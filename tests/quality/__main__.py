"""`make quality [FILES=…]`: how good the written questions are, beside the pinned floors.

Without files the demo course is measured. The exit status is 1 where a figure misses its floor.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from courses.sources import SourceError
from tests.quality.figures import FIGURES, measure
from tests.quality.floors import Floor, missed, read_floors
from tests.quality.sample import Sample, sample_demo, sample_files


def lines(figures: Mapping[str, float], floors: Mapping[str, Floor]) -> Iterator[str]:
    """Write a line a figure that has a floor: name, value, floor, meaning."""
    below = missed(figures, floors)
    for name, floor in floors.items():
        mark = "MISSED" if name in below else ""
        meaning = FIGURES[name].__doc__
        yield f"{name:<18}{figures[name]:>8.4g}  {floor!s:<14} {mark:<7} {meaning}"


def main(names: list[str]) -> int:
    """Measure, print and say whether all floors are reached."""
    try:
        sample: Sample = sample_files([Path(name) for name in names]) if names else sample_demo()
    except (OSError, SourceError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    figures, floors = measure(sample), read_floors(demo=not names)
    print(*lines(figures, floors), sep="\n")
    return 1 if missed(figures, floors) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
