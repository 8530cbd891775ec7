"""Tables in text files: cells between commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import product

from progress.rosters.columns import Columns, split_at_header
from progress.rosters.encodings import decode_in_turn
from progress.rosters.errors import BadQuotes, NoHeader
from progress.rosters.records import Row

SEPARATORS = ",;\t"


def open_text(name: str, data: bytes) -> tuple[Columns, Iterator[Row]]:
    """Find the encoding and the separator by which the header says most, and the rows below it.

    Raises NoHeader, ColumnTwice and BadQuotes, this one also while the rows are gone through, and
    what `decode_in_turn` raises.
    """
    best: tuple[Columns, Iterator[Row]] | None = None
    faults: list[BadQuotes] = []
    tries = list(product(decode_in_turn(name, data), SEPARATORS))
    for text, separator in tries:
        try:
            best = _choose(best, split_at_header(_read_rows(text, separator)))
        except BadQuotes as error:
            faults.append(error)
    if best is not None:
        return best
    raise faults[0] if len(faults) == len(tries) else NoHeader()


def _choose(
    best: tuple[Columns, Iterator[Row]] | None, found: tuple[Columns, Iterator[Row]] | None
) -> tuple[Columns, Iterator[Row]] | None:
    """Choose the header that names more columns; of two that name as many the first."""
    if best is None or found is None:
        return best or found
    return max(best, found, key=lambda one: len(one[0].places))


def _read_rows(text: str, separator: str) -> Iterator[Row]:
    """Go through the rows; each has the number of the line that it begins in."""
    reader = csv.reader(io.StringIO(text, newline="\n"), delimiter=separator, strict=True)
    begins = 1
    try:
        for cells in reader:
            yield Row(begins, tuple(cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BadQuotes(str(error), line=begins) from error
