"""Makes rosters, and reads them as a site would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from progress.rosters import Roster, Rules, read_roster

ADDRESS = re.compile(r"[a-z0-9.+]+@[a-z0-9-]+(\.[a-z]+)+")
RULES = Rules(
    is_address=lambda text: ADDRESS.fullmatch(text) is not None,
    languages=("fr", "en", "es", "ar"),
)


def read(data: bytes | str, name: str = "people.csv") -> Roster:
    """Read a file's bytes, or a text in UTF-8."""
    return read_roster(name, data.encode() if isinstance(data, str) else data, RULES)


def people(roster: Roster) -> list[tuple[int, str, str, str]]:
    """List the people as plain values."""
    return [(one.line, one.email, one.name, one.language) for one in roster.lines]


def faults(roster: Roster) -> list[tuple[int, str]]:
    """List what is wrong, by line."""
    return [(one.line, one.code) for one in roster.problems]


def workbook(*rows: Iterable[Any], **sheets: Iterable[Iterable[Any]]) -> bytes:
    """Write a workbook; more sheets by name."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    for title, others in sheets.items():
        sheet = book.create_sheet(title)
        for row in others:
            sheet.append(list(row))
    return save(book)


def save(book: Workbook) -> bytes:
    """Give the bytes of a workbook."""
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def change_parts(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Write an archive anew with other or more parts."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, changed.get(part, old.read(part)))
        for part in changed.keys() - set(old.namelist()):
            new.writestr(part, changed[part])
    return packed.getvalue()
