"""What stands on a paper, in words and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from progress.papers.plots import Plot


class Strong(NamedTuple):
    """A text that stands out."""

    text: str


Cell = str | int | float | Strong | None
Row = Sequence[Cell]


class Rows(Protocol):
    """Rows that can be counted, and gone through more than once; a tuple, or what reads a file."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class Fact:
    """A word, and what there is to say of it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column."""

    text: str
    width: float
    """In millimetres at least; what is left is given to those that are wider than others."""
    is_number: bool = False
    """Numbers, times and days stand at the end of their column, one below the other."""
    is_share: bool = False
    """Shares of 1 are written as per cent, with a bar."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A table; a cell that does not fit into its lines ends in an ellipsis."""

    title: str
    headings: tuple[Heading, ...]
    rows: Rows
    empty: str
    """What stands in the place of rows where there are none."""
    lines: int = 1
    """Of text that a row has room for."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A report: what is most important first, then plots and short lists, then one long list."""

    language: str
    is_leftward: bool
    """Whether the language is written from right to left."""
    is_across: bool
    """Whether its pages lie on their long side."""
    kind: str
    """What sort of report it is: "Progress of a cohort"."""
    title: str
    """What it is about: the name of the cohort."""
    facts: tuple[Fact, ...]
    sections: tuple[Plot | Listing, ...]
    listing: Listing | None
    about: tuple[Fact, ...]
    """How it came to be: as of when, with which filters, by which formulas, with which hash."""
    foot: str
    """A short line below each page."""
    page_of: str
    """How pages are numbered: "Page {page} of {pages}"."""
