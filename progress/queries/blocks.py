"""The text of a lesson in pieces, each with the place that it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.utils.text import capfirst

from courses.sources.records import BlockKind
from progress.queries.axes import Point, draw_axis
from progress.queries.directions import direction_of
from progress.queries.marks import Mark, Numbering
from progress.queries.terms import Explainer, Run
from quizzes.queries.places import name_anchor

GROUPED = frozenset(
    {BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.CLAUSE, BlockKind.TABLE_ROW}
)
"""Kinds whose neighbours belong together: items make a list, rows a table."""
CELL_SEPARATOR = " | "
PARAGRAPHS = re.compile(r"\n\s*\n")
HEADER = "header"
"""Label of a table row that names the columns."""
OPENING_ENDS = " \u00a0\u202f:–—-"
DEEPEST_SECTION = 2
"""Headings below this level all look alike."""


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
    opens_part: str = ""
    """The heading that it stands below in its document, where the lesson has not said it yet."""
    is_new: bool = False
    """Whether it was not there when the learner read the lesson."""
    date: str = ""
    """Of an entry of a chronology: its date in ISO 8601."""
    dated: str = ""
    """The date that such an entry opens with, as written."""
    words: tuple[tuple[Run, ...], ...] = ()
    """Its parts in runs, with the terms that the lesson says here first."""

    @property
    def direction(self) -> str:
        """The direction of its script."""
        return direction_of(self.language)

    @property
    def parts(self) -> tuple[str, ...]:
        """Its text as it is shown: the cells of a row, the paragraphs of a note, else one part.

        The term of a definition and the date of an entry stand by themselves, before it.
        """
        if self.kind is BlockKind.TABLE_ROW:
            return tuple(self.text.split(CELL_SEPARATOR))
        if self.is_by_editors:
            return tuple(part for part in PARAGRAPHS.split(self.text) if part)
        opening = self.dated or self.term
        if not opening or not self.text.startswith(opening):
            return (self.text,)
        return (capfirst(self.text.removeprefix(opening).lstrip(OPENING_ENDS)),)

    @property
    def is_by_editors(self) -> bool:
        """Whether it is a note of the course's editors, which no source says."""
        return self.kind is BlockKind.NOTE and not self.marks

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

    def says(self, place: Mapping[str, Any]) -> bool:
        """Tell whether a place of a source lies within what it shows."""
        return any(mark.holds(place) for mark in self.marks)


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

    @property
    def is_chronology(self) -> bool:
        """Whether the items of a list are dated events."""
        return all(block.date for block in self.blocks)

    @property
    def axis(self) -> tuple[Point, ...]:
        """The events of a chronology along an axis."""
        dates = [block.date for block in self.blocks]
        return draw_axis(dates, leftward=self.direction == "rtl")


def read_blocks(
    content: Sequence[Mapping[str, Any]],
    numbering: Numbering,
    known: frozenset[str] | None = None,
) -> tuple[LessonBlock, ...]:
    """Read a revision's content; ``numbering`` knows the documents that it was built from.

    ``known`` are the texts that the learner read here before, where they were others.
    """
    blocks: list[LessonBlock] = []
    said = ""
    for block in content:
        marks = tuple(numbering.mark(place) for place in block["source"])
        read = _read_block(block, marks, blocks)
        part = marks[0].path[-1] if marks and marks[0].path else ""
        if read.is_by_editors:
            part = said  # it stands below no heading of a source, and ends no part of one
        elif block["kind"] == BlockKind.HEADING:
            part = block["text"]
        elif part != said:
            read = replace(read, opens_part=part)
        said = part
        blocks.append(replace(read, is_new=known is not None and block["text"] not in known))
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


def explain_terms(groups: Iterable[BlockGroup], explainer: Explainer) -> tuple[BlockGroup, ...]:
    """Give all blocks their words, with the terms to explain; headings explain none."""
    return tuple(
        replace(group, blocks=tuple(_explain(block, explainer) for block in group.blocks))
        for group in groups
    )


def _explain(block: LessonBlock, explainer: Explainer) -> LessonBlock:
    if block.kind is BlockKind.HEADING or block.is_header:
        return replace(block, words=tuple((Run(part),) for part in block.parts))
    if block.term:
        explainer.split(block.term)  # the lesson itself defines it: nothing more to explain
    return replace(block, words=tuple(explainer.split(part) for part in block.parts))


def _read_block(
    block: Mapping[str, Any], marks: tuple[Mark, ...], before: Sequence[LessonBlock]
) -> LessonBlock:
    last: Sequence[Mark] = next((one.marks[-1:] for one in reversed(before) if one.marks), ())
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
