"""`make quality [FILES=…] [BLUEPRINT=…]`: how good reading and questions are, beside the floors.

Without files the marked corpus is read and the demo course measured; with files, all figures are
printed, those without a floor of their own too, and a blueprint says what is known of the field.
The exit status is 1 where a figure misses its floor.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from courses.building import BlueprintError
from courses.sources import SourceError
from tests.quality.figures import FIGURES, measure
from tests.quality.floors import Floor, missed, read_floors, read_reading_floors
from tests.quality.reading.corpus import read_corpus
from tests.quality.reading.faults import list_faults, share_by_document, share_by_kind
from tests.quality.reading.figures import FIGURES as READING_FIGURES
from tests.quality.reading.figures import Reading, measure_reading
from tests.quality.readings.marks import describe, read_all
from tests.quality.sample import Sample, sample_demo, sample_files

Meanings = Mapping[str, Callable[..., float]]


def main(arguments: list[str]) -> int:
    """Measure, print and say whether all floors are reached."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--blueprint", type=Path)
    chosen = parser.parse_args(arguments)
    names = chosen.files
    try:
        sample = sample_files(names, chosen.blueprint) if names else sample_demo()
    except (OSError, SourceError, BlueprintError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    reading = Reading(sample.documents) if names else Reading.of(read_corpus())
    fine = print_reading(reading, corpus=not names)
    print()
    fine = print_questions(sample, demo=not names) and fine
    print()
    for name, one in read_all().items():
        print(describe(name, one))
    return 0 if fine else 1


def print_reading(reading: Reading, *, corpus: bool) -> bool:
    """Print the figures of reading and each fault; tell whether all floors are reached."""
    figures, floors = measure_reading(reading), read_reading_floors(corpus=corpus)
    print(*lines(figures, floors, READING_FIGURES), sep="\n")
    shares = {**share_by_kind(reading), **share_by_document(reading)}
    for name, share in shares.items():
        if share < 1:
            print(f"  {share:.4g} of {name}")
    for fault in list_faults(reading):
        print(f"  {fault}")
    return not missed(figures, floors)


def print_questions(sample: Sample, *, demo: bool) -> bool:
    """Print the figures of questions; tell whether all floors are reached."""
    figures, floors = measure(sample), read_floors(demo=demo)
    print(*lines(figures, floors, FIGURES), sep="\n")
    for fact in sample.unasked:
        print(f"  nothing asks: {fact.statement}")
    return not missed(figures, floors)


def lines(
    figures: Mapping[str, float], floors: Mapping[str, Floor], meanings: Meanings
) -> Iterator[str]:
    """Write a line a figure: name, value, floor if it has one, meaning."""
    below = missed(figures, floors)
    for name, figure in meanings.items():
        mark = "MISSED" if name in below else ""
        floor = str(floors.get(name, ""))
        yield f"{name:<18}{figures[name]:>8.4g}  {floor:<14} {mark:<7} {figure.__doc__}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
