"""Why a file cannot be read as a roster at all; what is wrong with a line is no error but a record.

    RosterError
    ├── EmptyRoster
    ├── RosterTooLarge
    ├── NoRoster
    ├── OldWorkbook
    ├── LockedWorkbook
    ├── BrokenRoster
    ├── UnsafeRoster
    ├── UnknownEncoding
    ├── BadQuotes
    ├── NoHeader
    ├── ColumnTwice
    ├── NoLines
    └── TooManyLines

None of them goes away by trying again: the file itself has to change.
"""

from __future__ import annotations


class RosterError(Exception):
    """A file is refused as a whole; the message is for the log."""

    code = "roster_refused"

    def __init__(self, message: str = "", **about: str | int) -> None:
        super().__init__(message or self.code)
        self.about = about
        """What a sentence about it names: `line`, `column`, `most`."""


class EmptyRoster(RosterError):
    """The file holds no byte, or nothing but white space."""

    code = "empty_file"


class RosterTooLarge(RosterError):
    """The file, or what it unpacks to, is larger than the limit."""

    code = "file_too_large"


class NoRoster(RosterError):
    """The file is neither text nor an XLSX workbook."""

    code = "unknown_format"


class OldWorkbook(RosterError):
    """The file is a workbook of Excel before 2007."""

    code = "old_workbook"


class LockedWorkbook(RosterError):
    """The workbook opens only with a password."""

    code = "locked_workbook"


class BrokenRoster(RosterError):
    """The file begins as a workbook and cannot be read to its end."""

    code = "broken_file"


class UnsafeRoster(RosterError):
    """The file is made to harm whoever opens it, or holds far more than people in rows."""

    code = "unsafe_file"


class UnknownEncoding(RosterError):
    """The bytes are text in no encoding that could be told."""

    code = "unknown_encoding"


class BadQuotes(RosterError):
    """A cell has no end, mostly by its quotation marks: from its `line` on all is uncertain."""

    code = "bad_quotes"


class NoHeader(RosterError):
    """None of the first rows names a column of addresses."""

    code = "no_header"


class ColumnTwice(RosterError):
    """Two columns say the same of a person: `column` is the name of the second."""

    code = "column_twice"


class NoLines(RosterError):
    """There is a header and nobody below it."""

    code = "no_lines"


class TooManyLines(RosterError):
    """More people than one file may bring: `most` is the limit."""

    code = "too_many_lines"
