"""What editors decided about lessons, and lessons as they were built: plain records."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from courses.sources.records import BlockKind

SAID = ("kind", "language", "text", "level", "label", "term")
"""What a block of a lesson says, apart from where it is said."""
HEADING = BlockKind.HEADING.value


class EditKind(StrEnum):
    """What an editor may decide."""

    TITLE = "title"
    ORDER = "order"
    SPLIT = "split"
    MERGE = "merge"
    HIDE = "hide"
    NOTE = "note"


class Loss(StrEnum):
    """Why a decision cannot be kept."""

    LESSON = "lesson"
    """The lesson that it is about is no longer there."""
    BLOCK = "block"
    """Its block no longer stands there in the same words."""
    OTHER = "other"
    """The lesson that it takes in is no longer there."""
    FIRST = "first"
    """Nothing would be left before the place where the lesson is split."""
    EMPTY = "empty"
    """Nothing would be left to read."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A block by what it says, which a rebuild and a new version of its document find again."""

    text_sha256: str
    document: str
    start: int
    """Tells blocks with one text apart: the nearest is meant."""

    @classmethod
    def of(cls, block: Mapping[str, Any]) -> Anchor:
        """Name a block of a lesson."""
        nowhere: dict[str, Any] = {"document": "", "start": 0}
        place = block["source"][0] if block["source"] else nowhere
        digest = hashlib.sha256(block["text"].encode()).hexdigest()
        return cls(digest, place["document"], place["start"])

    @property
    def key(self) -> str:
        """The block's name in a form."""
        return f"{self.text_sha256}.{self.start}"


@dataclass(frozen=True, slots=True)
class Edit:
    """A decision about the lessons of a module."""

    id: int
    kind: EditKind
    lesson: str = ""
    """The slug of the lesson; nothing where it is about their order."""
    block: Anchor | None = None
    """The block that is hidden or opens the second part, or that a note follows; a note without
    one opens the lesson."""
    text: str = ""
    """The title, of the second part where the lesson is split; the note."""
    other: str = ""
    """The slug of the second part, or of the lesson that is taken in."""
    order: tuple[str, ...] = ()
    """Slugs."""


@dataclass(frozen=True, slots=True)
class BuiltLesson:
    """A lesson as it was built."""

    slug: str
    title: str
    blocks: Sequence[Mapping[str, Any]]
    """As a revision stores them."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A note of an editor."""

    edit: int
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A block of a lesson with what was decided about it."""

    block: Mapping[str, Any]
    built_in: str
    """The slug of the lesson that it was built into."""
    hidden_by: int | None = None
    """The decision that hides it."""
    remarks: tuple[Remark, ...] = ()
    """The notes behind it."""

    @property
    def is_shown(self) -> bool:
        """Whether a learner sees the block."""
        return self.hidden_by is None

    @property
    def is_read(self) -> bool:
        """Whether it says something to a learner by itself, as no heading does."""
        return self.is_shown and self.block["kind"] != HEADING


@dataclass(frozen=True, slots=True)
class ArrangedLesson:
    """A lesson after all decisions."""

    slug: str
    title: str
    cells: tuple[Cell, ...]
    opening: tuple[Remark, ...] = ()
    """The notes before its first block."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The slugs of the lessons that what it shows was built into."""
        return tuple(dict.fromkeys(cell.built_in for cell in self.cells if cell.is_shown))

    def content(self, language: str) -> list[dict[str, Any]]:
        """List what a learner reads, as a revision stores it; ``language`` is that of notes."""
        blocks = [_note(remark, language) for remark in self.opening]
        for cell in self.cells:
            if cell.is_shown:
                blocks.append(dict(cell.block))
            blocks += [_note(remark, language) for remark in cell.remarks]
        return blocks


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The lessons of a module after all decisions, and the decisions that cannot be kept."""

    lessons: tuple[ArrangedLesson, ...]
    lost: Mapping[int, Loss]
    """Why, by the ids of the decisions."""

    def find(self, slug: str) -> ArrangedLesson | None:
        """Find a lesson; none where another took it in, or where it is not there any more."""
        return next((lesson for lesson in self.lessons if lesson.slug == slug), None)


def _note(remark: Remark, language: str) -> dict[str, Any]:
    """Describe a note: nothing in the sources says it, and so it has no place."""
    said = {"kind": "note", "language": language, "text": remark.text}
    return {**said, "level": 0, "label": "", "term": "", "source": []}
