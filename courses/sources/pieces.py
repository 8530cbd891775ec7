"""What readers hand on: pieces of decoded text, and what the format said about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from courses.sources.records import BlockKind, Metadata, Removal
from courses.sources.tracing import Traced


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to be: its text as read, and what its format or layout said of it."""

    text: Traced
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Depth of a heading, from 1; 0 for any other kind."""
    label: str = ""
    """Number of a list item, clause or note, without brackets or dot; "header" for the first
    row of a table that has one."""
    term: str = ""
    """What it defines."""
    section: str = ""
    """The part of a resolution that it stands in, which no heading names."""
    lead: int = 0
    """Decoded offset behind the bold words that the piece opens with; 0 where there are none."""


@dataclass(frozen=True, slots=True)
class Extract:
    """All that a reader found in a file."""

    text: str = field(repr=False)
    """The decoded text that the pieces' offsets count in."""
    pieces: tuple[Piece, ...]
    metadata: Metadata = field(default_factory=Metadata)
    removed: tuple[Removal, ...] = ()
    """What of the text stands in no piece, and what the reader left out of the text."""
    plain: bool = False
    """The format marks nothing: headings have to be told by their looks."""
