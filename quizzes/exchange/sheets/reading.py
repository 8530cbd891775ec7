"""Reads questions from CSV and from XLSX."""

from __future__ import annotations

import csv
import io
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from courses.sources import DocumentTooLarge, SourceError
from courses.sources.errors import TooComplex, UnsafeArchive
from courses.sources.limits import Limits
from courses.sources.readers.office.archives import naming_damage, unpack
from quizzes.exchange.decoding import decode_bank
from quizzes.exchange.errors import (
    BankTooLarge,
    BrokenBank,
    TooManyQuestions,
    UnknownBank,
    UnsafeBank,
)
from quizzes.exchange.gathering import Gathering
from quizzes.exchange.records import BankLimits, Reading
from quizzes.exchange.sheets.cells import bare
from quizzes.exchange.sheets.rows import read_row
from quizzes.exchange.texts import clean

NEEDED = frozenset({"kind", "stem"})
SEPARATORS = ",;\t"
WIDEST = 1_000
TALLEST = 100_000
"""Rows of a sheet. One may call itself the billionth, and all before it are gone through."""
NUMBERED = re.compile(r"[a-z]+_([1-9]\d{0,2})", re.ASCII)
ARCHIVE = Limits(max_parts=1_000, max_unpacked=60_000_000)
WHITE = "\t\n\r "

Row = tuple[int, Sequence[str]]


def read_csv(name: str, data: bytes, *, language: str, limits: BankLimits) -> Reading:
    """Read a file; raises a BankError where nothing of it can be taken."""
    text, is_guessed = decode_bank(name, data)
    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    gathering = Gathering(limits)
    if is_guessed:
        gathering.note_guess()
    return _gather(_go_through(text, separator), language, gathering, limits.max_questions)


def read_xlsx(name: str, data: bytes, *, language: str, limits: BankLimits) -> Reading:
    """Read the first sheet of a workbook; the archive is checked before the library opens it."""
    try:
        rows = _open(name, data, limits.max_questions)
    except (DocumentTooLarge, TooComplex) as error:
        raise BankTooLarge(str(error)) from error
    except UnsafeArchive as error:
        raise UnsafeBank(str(error)) from error
    except SourceError as error:
        raise BrokenBank(str(error)) from error
    return _gather(rows, language, Gathering(limits), limits.max_questions)


def _gather(rows: Iterable[Row], language: str, gathering: Gathering, most: int) -> Reading:
    going = iter(rows)
    _, head = next(going, (0, ()))
    columns = [cell.strip(WHITE).lower() for cell in head]
    if len(columns) > WIDEST:
        raise BankTooLarge(str(len(columns)), line=1)
    if not set(columns) >= NEEDED:
        raise UnknownBank(", ".join(sorted(NEEDED - set(columns))), line=1)
    if twice := next((one for one in columns if one and columns.count(one) > 1), ""):
        raise UnknownBank(twice, line=1)
    places = sorted({int(found[1]) for one in columns if (found := NUMBERED.fullmatch(one))})
    for number, (line, cells) in enumerate(going, 1):
        if number > most:
            raise TooManyQuestions(str(most))
        row = {name: bare(clean(cell)) for name, cell in zip(columns, cells, strict=False)}
        with gathering.taking(line, number) as take:
            take(read_row(row, language, places))
    return gathering.finish()


def _go_through(text: str, separator: str) -> Iterator[Row]:
    """Go through the rows that hold something, each with the line that it begins in."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BrokenBank(str(error), line=begins) from error


def _open(name: str, data: bytes, most: int) -> list[Row]:
    package = unpack(name, data, ARCHIVE)
    with naming_damage(name), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which nobody asks for here
        book = load_workbook(package.pack(), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size need not be so
        rows = sheet.iter_rows(max_row=TALLEST + 1, max_col=WIDEST, values_only=True)
        return list(islice(_list_held(rows), most + 2))


def _list_held(rows: Iterable[Sequence[Any]]) -> Iterator[Row]:
    for number, values in enumerate(rows, 1):
        if number > TALLEST:
            raise DocumentTooLarge(str(TALLEST))
        if any(values):
            yield number, [_write(one) for one in values]


def _write(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
