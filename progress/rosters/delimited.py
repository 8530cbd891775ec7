"""Tables in text files: cells between commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from courses.sources.encodings import decode
from progress.rosters.columns import Columns, split_at_header
from progress.rosters.errors import BadQuotes, NoHeader
from progress.rosters.records import Row

SEPARATORS = ",;\t"
OTHER_ENCODINGS = ("cp1252", "cp1256", "mac_roman")
"""What Excel writes in Western Europe, in Arab countries and on a Mac, where it is no UTF-8."""


def open_text(name: str, data: bytes) -> tuple[Columns, Iterator[Row]]:
    """Find the encoding and the separator by which the header says most, and the rows below it.

    Raises NoHeader, ColumnTwice and BadQuotes, this one also while the rows are gone through, and
    what `decode` raises.
    """
    tried = [_try(text, separator) for text in _decodings(name, data) for separator in SEPARATORS]
    found = [one for one in tried if isinstance(one, tuple)]
    if found:
        return max(found, key=lambda one: len(one[0].places))
    raise next((one for one in tried if isinstance(one, BadQuotes)), NoHeader())


def _try(text: str, separator: str) -> tuple[Columns, Iterator[Row]] | BadQuotes | None:
    try:
        return split_at_header(_read_rows(text, separator))
    except BadQuotes as error:
        return error


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


def _decodings(name: str, data: bytes) -> Iterator[str]:
    """Decode by what the bytes are taken for; and, where that is a guess, by the usual others."""
    yield decode(name, data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        for encoding in OTHER_ENCODINGS:
            yield data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
