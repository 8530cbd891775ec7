"""What comes out of a roster, and what goes in beside its bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

NO_ADDRESS = "no_address"
NOT_AN_ADDRESS = "not_an_address"
SAME_ADDRESS = "same_address"
NAME_TOO_LONG = "name_too_long"
UNKNOWN_LANGUAGE = "unknown_language"
ERROR_VALUE = "error_value"
TOO_MANY_CELLS = "too_many_cells"
PROBLEMS = (
    *(NO_ADDRESS, NOT_AN_ADDRESS, SAME_ADDRESS, NAME_TOO_LONG),
    *(UNKNOWN_LANGUAGE, ERROR_VALUE, TOO_MANY_CELLS),
)
"""What can be wrong with a line."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What is taken of a roster."""

    is_address: Callable[[str], bool]
    """Tells whether a text in small letters is an e-mail address that can be kept."""
    languages: tuple[str, ...]
    """Two letters each."""
    longest_name: int = 150
    most_lines: int = 5_000
    most_bytes: int = 2_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table as it was found: its number in the file, from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A person: the address in small letters; name and language are empty where none is given."""

    line: int
    email: str
    name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line, as one of `PROBLEMS`."""

    line: int
    code: str
    said: str = ""
    """The cell in question, shortened."""
    other: int | None = None
    """The line that has the same address."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The faultless lines, and what is wrong with the others; a line may have several problems."""

    lines: tuple[RosterLine, ...]
    problems: tuple[Problem, ...]
