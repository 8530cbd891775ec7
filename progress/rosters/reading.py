"""From the bytes of a file to people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from courses.sources import errors as sources
from courses.sources.containers import ZIP, find_declared_type
from courses.sources.formats import COMPOUND, ENCRYPTED, PDF, PDF_REACH, SIGNATURES
from progress.rosters.columns import REACH, Columns, split_at_header
from progress.rosters.delimited import open_text
from progress.rosters.errors import (
    BrokenRoster,
    EmptyRoster,
    LockedWorkbook,
    NoHeader,
    NoRoster,
    OldWorkbook,
    RosterError,
    RosterTooLarge,
    UnknownEncoding,
    UnsafeRoster,
)
from progress.rosters.lines import read_lines
from progress.rosters.records import Roster, Row, Rules

SHEET = "spreadsheetml.sheet.main"
SHEET_WITH_MACROS = "ms-excel.sheet.macroenabled.main"
SAID: Mapping[type[sources.SourceError], type[RosterError]] = {
    sources.DocumentTooLarge: RosterTooLarge,
    sources.TooComplex: UnsafeRoster,
    sources.UnsafeArchive: UnsafeRoster,
    sources.EncryptedDocument: LockedWorkbook,
    sources.UnknownFormat: NoRoster,
    sources.UndecodableText: UnknownEncoding,
}
"""What the readers of documents say, in the words of a roster; the rest is a broken file."""


def read_roster(name: str, data: bytes, rules: Rules) -> Roster:
    """Read a CSV file or an XLSX workbook; what it is, its bytes tell. Raises a RosterError.

    The name is that of the file, for messages.
    """
    if len(data) > rules.most_bytes:
        raise RosterTooLarge(f"{name} has {len(data)} bytes")
    if not data.strip():
        raise EmptyRoster(name)
    with _in_our_words():
        columns, rows = _open(name, data, rules)
        return read_lines(columns, rows, rules)


@contextmanager
def _in_our_words() -> Iterator[None]:
    try:
        yield
    except sources.SourceError as error:
        raise SAID.get(type(error), BrokenRoster)(str(error)) from error


def _open(name: str, data: bytes, rules: Rules) -> tuple[Columns, Iterator[Row]]:
    _refuse_others(name, data)
    if not data.startswith(ZIP):
        return open_text(name, data)
    declared = find_declared_type(name, data)
    if SHEET not in declared and SHEET_WITH_MACROS not in declared:
        raise NoRoster(f"{name} is an archive of {declared or 'an unknown kind'}")
    from progress.rosters.workbook import read_sheet  # noqa: PLC0415  # its library takes a second

    found = split_at_header(read_sheet(name, data, rules.most_lines + REACH))
    if found is None:
        raise NoHeader
    return found


def _refuse_others(name: str, data: bytes) -> None:
    if data.startswith(COMPOUND):
        raise LockedWorkbook(name) if ENCRYPTED in data else OldWorkbook(name)
    if any(data.startswith(signature) for signature, _ in SIGNATURES):
        raise NoRoster(name)
    if PDF.search(data[:PDF_REACH]):
        raise NoRoster(name)
