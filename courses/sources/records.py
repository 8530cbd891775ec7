"""What reading a document yields: values that know their place in the decoded text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is; the values are those of the course export."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    DEFINITION = "definition"
    CLAUSE = "clause"
    QUOTE = "quote"
    TABLE_ROW = "table_row"
    FOOTNOTE = "footnote"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Character offsets in a version's decoded text; ``end`` is the first one outside."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = f"no such span: {self.start} to {self.end}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document that stands by itself, cleaned, with its place.

    ``offsets`` holds, for each character of ``text``, its offset in the decoded text, or -1
    for a character that cleaning added.
    """

    kind: BlockKind
    text: str
    offsets: tuple[int, ...] = field(repr=False)
    language: str
    level: int = 0
    """Depth of a heading, from 1; 0 for any other kind."""
    headings: tuple[str, ...] = ()
    """The headings above the block, outermost first."""
    label: str = ""
    """Of a clause, list item or footnote: "13", "13 a)"; "preamble" for a preambular clause,
    "header" for the first row of a table that has one."""
    term: str = ""
    """What a definition defines, as it stands in the text."""

    @property
    def start(self) -> int:
        """Offset of the first character that stands in the source."""
        return next(offset for offset in self.offsets if offset >= 0)

    @property
    def end(self) -> int:
        """Offset behind the last character that stands in the source."""
        return max(self.offsets) + 1

    def locate(self, start: int = 0, end: int | None = None) -> Span:
        """Find the span of the decoded text that holds ``text[start:end]``."""
        known = [offset for offset in self.offsets[start:end] if offset >= 0]
        return Span(known[0], max(known) + 1)


class Reason(StrEnum):
    """Why characters of a decoded text stand in no block."""

    MARKUP = "markup"
    """Signs of the format: a link's target, the bars of a table."""
    DECLARATION = "declaration"
    """What the document says of itself, kept as metadata."""
    FURNITURE = "furniture"
    """What belongs to a page: numbers, rules, addresses, navigation."""
    RUNNING_HEAD = "running_head"
    LOGO = "logo"
    """The alternative text of a picture."""
    NOTE_CALL = "note_call"
    ADDRESS = "address"
    """Of a page, bare in the text."""
    INVISIBLE = "invisible"
    HYPHEN = "hyphen"
    """At the end of a line that cut a word."""
    EMPHASIS = "emphasis"
    SIGN = "sign"
    """A bullet or ►, which the kind of the block says."""
    LABEL = "label"
    """A number, kept as the label of the block."""
    PUNCTUATION = "punctuation"
    """A stop that stood twice, empty brackets."""
    UNEXPLAINED = "unexplained"
    """Nobody said why: a fault of the reader."""


@dataclass(frozen=True, slots=True)
class Removal:
    """Characters that reading dropped, and why."""

    reason: Reason
    text: str
    span: Span | None = None
    """In the decoded text; none where the reader left them out of it."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says about itself; an empty string where it does not say."""

    title: str = ""
    issuer: str = ""
    """Who speaks in it: an organisation, in its own name."""
    date: str = ""
    """ISO 8601: a day, a month or a year."""
    licence: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source document as read: identity, decoded text and blocks in reading order."""

    name: str
    """The file's name, without folder."""
    sha256: str
    """Of the file's bytes, in hex."""
    media_type: str
    text: str = field(repr=False)
    """The decoded text that all offsets count in."""
    metadata: Metadata
    languages: tuple[str, ...]
    """ISO 639-1, the most used first."""
    blocks: tuple[Block, ...] = field(repr=False)
    removed: tuple[Removal, ...] = field(default=(), repr=False)
    """What of the text stands in no block, in the order of the text; white space apart."""

    def paragraphs(self) -> Iterator[Block]:
        """Go through all blocks that are no headings."""
        return (block for block in self.blocks if block.kind is not BlockKind.HEADING)
