"""The text of a lesson in pieces, each with the place that it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from courses.models import SourceDocument
from courses.sources.records import BlockKind
from quizzes.queries.places import name_anchor

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
GROUPED = frozenset(
    {BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.CLAUSE, BlockKind.TABLE_ROW}
)
"""Kinds whose neighbours belong together: items make a list, rows a table."""
CELL_SEPARATOR = " | "
HEADER = "header"
"""Label of a table row that names the columns."""
TERM_ENDS = " \u00a0\u202f:–—-"
DEEPEST_SECTION = 2
"""Headings below this level all look alike."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a source."""

    number: int
    """Of the source within the lesson, from 1."""
    document: str
    title: str
    version: str
    """The version's SHA-256."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LessonBlock:
    """A piece of a lesson's text."""

    anchor: str
    kind: BlockKind
    language: str
    text: str
    level: int
    label: str
    term: str
    marks: tuple[Mark, ...]
    opens_source: bool
    """Whether the block before comes from another document."""

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    @property
    def cells(self) -> list[str]:
        """The cells of a table row."""
        return self.text.split(CELL_SEPARATOR)

    @property
    def is_header(self) -> bool:
        """Whether a table row names the columns."""
        return self.label == HEADER

    @property
    def is_numbered(self) -> bool:
        """Whether a list item stood in a numbered list."""
        return self.kind is BlockKind.LIST_ITEM and self.label.isdecimal()

    @property
    def is_section(self) -> bool:
        """Whether a heading opens a section rather than a part of one."""
        return self.level <= DEEPEST_SECTION

    @property
    def leads_with_term(self) -> bool:
        """Whether a definition opens with the term that it defines."""
        return bool(self.term) and self.text.startswith(self.term)

    @property
    def meaning(self) -> str:
        """What a definition says about the term that it opens with."""
        return self.text.removeprefix(self.term).lstrip(TERM_ENDS)


@dataclass(frozen=True, slots=True)
class BlockGroup:
    """Neighbours that make one list, table or row of definitions; any other block stands alone."""

    kind: BlockKind
    language: str
    direction: str
    blocks: tuple[LessonBlock, ...]

    @property
    def is_numbered(self) -> bool:
        """Whether the items of a list have numbers."""
        return self.blocks[0].is_numbered


@dataclass(frozen=True, slots=True)
class LessonSource:
    """A document that a lesson rests on, and the first place that the lesson takes from it."""

    document: SourceDocument
    first: Mark


def read_blocks(
    content: Sequence[Mapping[str, Any]], documents: Iterable[SourceDocument]
) -> tuple[LessonBlock, ...]:
    """Read a revision's content; ``documents`` are those that it was built from."""
    titles = {document.name: document.title for document in documents}
    names = dict.fromkeys(place["document"] for block in content for place in block["source"])
    numbers = {name: number for number, name in enumerate(names, 1)}
    blocks: list[LessonBlock] = []
    for block in content:
        marks = tuple(_read_mark(place, titles, numbers) for place in block["source"])
        blocks.append(_read_block(block, marks, blocks))
    return tuple(blocks)


def group_blocks(blocks: Iterable[LessonBlock]) -> tuple[BlockGroup, ...]:
    """Put neighbours of one kind and language together where they belong together."""

    def belonging(block: LessonBlock) -> tuple[BlockKind, str, str | bool]:
        of_its_own = block.is_numbered if block.kind in GROUPED else block.anchor
        return block.kind, block.language, of_its_own

    return tuple(
        BlockGroup(kind, language, members[0].direction, members)
        for (kind, language, _), found in groupby(blocks, belonging)
        for members in [tuple(found)]
    )


def list_sources(
    blocks: Iterable[LessonBlock], documents: Iterable[SourceDocument]
) -> tuple[LessonSource, ...]:
    """List the documents in the order of their numbers, each with its first place."""
    known = {document.name: document for document in documents}
    first: dict[str, Mark] = {}
    for block in blocks:
        for mark in block.marks:
            first.setdefault(mark.document, mark)
    return tuple(LessonSource(known[name], mark) for name, mark in first.items())


def _read_mark(
    place: Mapping[str, Any], titles: Mapping[str, str], numbers: Mapping[str, int]
) -> Mark:
    return Mark(
        number=numbers[place["document"]],
        document=place["document"],
        title=titles[place["document"]],
        version=place["version"],
        start=place["start"],
        end=place["end"],
    )


def _read_block(
    block: Mapping[str, Any], marks: tuple[Mark, ...], before: Sequence[LessonBlock]
) -> LessonBlock:
    last = before[-1].marks[-1:] if before else ()
    return LessonBlock(
        anchor=name_anchor(len(before)),
        kind=BlockKind(block["kind"]),
        language=block["language"],
        text=block["text"],
        level=block["level"],
        label=block["label"],
        term=block["term"],
        marks=marks,
        opens_source=[mark.number for mark in last] != [mark.number for mark in marks[:1]],
    )
