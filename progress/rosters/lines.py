"""From rows to people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from progress.rosters.columns import Columns
from progress.rosters.errors import NoLines, TooManyLines
from progress.rosters.languages import tell_language
from progress.rosters.records import (
    ERROR_VALUE,
    NAME_TOO_LONG,
    NO_ADDRESS,
    NOT_AN_ADDRESS,
    SAME_ADDRESS,
    TOO_MANY_CELLS,
    UNKNOWN_LANGUAGE,
    Problem,
    Roster,
    RosterLine,
    Row,
    Rules,
)

ERROR = re.compile(r"#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!)")
"""What a spreadsheet shows where a formula came to nothing."""
SHORT = 100
"""Characters that are repeated of a cell."""


def read_lines(columns: Columns, rows: Iterable[Row], rules: Rules) -> Roster:
    """Read a person out of each row, or what is wrong with it. Raises NoLines and TooManyLines.

    An address counts where it stands first in a line without fault.
    """
    lines: dict[str, RosterLine] = {}
    problems: list[Problem] = []
    count = 0
    for count, row in enumerate(rows, 1):
        if count > rules.most_lines:
            raise TooManyLines(most=rules.most_lines)
        line = _read(columns, row)
        wrong = list(_find_problems(line, columns, row, rules))
        if not wrong and line.email in lines:
            wrong = [Problem(row.number, SAME_ADDRESS, line.email, lines[line.email].line)]
        if wrong:
            problems += wrong
        else:
            lines[line.email] = _settle(line, rules)
    if not count:
        raise NoLines
    return Roster(tuple(lines.values()), tuple(problems))


def _read(columns: Columns, row: Row) -> RosterLine:
    address = columns.read(row, "email").lower()
    return RosterLine(row.number, address, columns.read_name(row), columns.read(row, "language"))


def _settle(line: RosterLine, rules: Rules) -> RosterLine:
    language = tell_language(line.language, rules.languages) or ""
    return RosterLine(line.line, line.email, line.name, language)


def _find_problems(line: RosterLine, columns: Columns, row: Row, rules: Rules) -> Iterator[Problem]:
    if any(cell.strip() for cell in row.cells[columns.width :]):
        yield Problem(row.number, TOO_MANY_CELLS, str(len(row.cells)))
        return
    for cell in (line.email.upper(), line.name, line.language):
        if found := ERROR.search(cell):
            yield Problem(row.number, ERROR_VALUE, found[0])
            return
    if not line.email:
        yield Problem(row.number, NO_ADDRESS)
    elif not rules.is_address(line.email):
        yield Problem(row.number, NOT_AN_ADDRESS, line.email[:SHORT])
    if len(line.name) > rules.longest_name:
        yield Problem(row.number, NAME_TOO_LONG, line.name[:SHORT])
    if line.language and tell_language(line.language, rules.languages) is None:
        yield Problem(row.number, UNKNOWN_LANGUAGE, line.language[:SHORT])
