"""What building a course yields: modules and lessons made of source blocks."""

from __future__ import annotations

from dataclasses import dataclass

from courses.sources.records import Block


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of blocks of one document that belongs together: the unit that is taught."""

    document: str
    """The document's name."""
    headings: tuple[str, ...]
    blocks: tuple[Block, ...]
    """In reading order; the passage's own heading is the last of ``headings``, not a block."""

    @property
    def start(self) -> int:
        """Offset of the passage's first character in the decoded text."""
        return min(block.start for block in self.blocks)

    @property
    def end(self) -> int:
        """Offset behind the passage's last character."""
        return max(block.end for block in self.blocks)


@dataclass(frozen=True, slots=True)
class SourcedBlock:
    """A block of a lesson and the document that says it."""

    document: str
    block: Block


@dataclass(frozen=True, slots=True)
class LessonOutline:
    """A lesson to be: title and blocks in teaching order."""

    slug: str
    title: str
    objective: str
    """Slug of the objective that it serves."""
    blocks: tuple[SourcedBlock, ...]


@dataclass(frozen=True, slots=True)
class ModuleOutline:
    """A module to be."""

    slug: str
    lessons: tuple[LessonOutline, ...]


@dataclass(frozen=True, slots=True)
class CourseOutline:
    """A course to be, and the passages that no lesson took."""

    modules: tuple[ModuleOutline, ...]
    remainder: tuple[Passage, ...]
