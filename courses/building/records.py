"""What building a course yields: modules and lessons made of source blocks, and what was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

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

    @property
    def text(self) -> str:
        """All that the passage says, in one line."""
        return " ".join(block.text for block in self.blocks)

    @property
    def language(self) -> str:
        """The language of most of its blocks."""
        return Counter(block.language for block in self.blocks).most_common(1)[0][0]


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a document's decoded text."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source as a block shows them, and where they stand."""

    place: Place
    text: str

    @classmethod
    def of(cls, document: str, block: Block, start: int = 0, end: int | None = None) -> Quote:
        """Quote ``block.text[start:end]`` of a document."""
        span = block.locate(start, end)
        return cls(Place(document, span.start, span.end), block.text[start:end])


@dataclass(frozen=True, slots=True)
class SourcedBlock:
    """A block of a lesson, the document that says it, and where else it is said."""

    document: str
    block: Block
    also: tuple[Place, ...] = ()
    """All other places that say the same, in the order of the documents."""

    @property
    def places(self) -> tuple[Place, ...]:
        """All places that say it, its own first."""
        return Place(self.document, self.block.start, self.block.end), *self.also


class ReasonKind(StrEnum):
    """What speaks for a passage's lesson."""

    SELECTOR = "selector"
    PATH = "path"
    TERMS = "terms"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a score: ``share``, from 0 to 1, counts with its ``weight``."""

    kind: ReasonKind
    share: float
    weight: float
    detail: str = ""
    """The heading, the terms or the selector that matched."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A passage and the lesson that took it."""

    passage: Passage
    lesson: str
    """The slug that the blueprint gives."""
    score: float
    """The sum of the weighted shares, from 0 to 1; a selector gives 1."""
    reasons: tuple[Reason, ...]


class Doubt(StrEnum):
    """Why a passage went to no lesson."""

    NOT_ASKED = "not_asked"
    """A lesson suits it, but the blueprint assigns by selectors alone."""
    TOO_WEAK = "too_weak"
    """No lesson suits it well enough."""
    UNDECIDED = "undecided"
    """Lessons of two objectives suit it about as well."""
    OTHER_LANGUAGE = "other_language"
    """It is not in the course's language; only a selector brings it in."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The lesson that suits a passage of the remainder best, and why it went there not."""

    best: Assignment
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term that the sources explain, with what they say of it."""

    term: str
    """As a text writes it; an acronym without dots."""
    language: str
    expansion: str = ""
    """What the letters of an acronym stand for."""
    definition: str = ""
    quotes: tuple[Quote, ...] = ()
    """The places that explain it, those of a glossary first."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day, in a month or in a year."""

    date: str
    """ISO 8601, as precise as the source: "1996-10-15", "2004-11" or "1956"."""
    dated: str
    """The date as the source writes it."""
    text: str
    """What happened, in the source's words."""
    language: str
    quote: Quote
    also: tuple[Quote, ...] = ()
    """Where else a module's sources tell it."""


@dataclass(frozen=True, slots=True)
class LessonOutline:
    """A lesson to be: title and blocks in teaching order, and what is drawn from them."""

    slug: str
    title: str
    objective: str
    """Slug of the objective that it serves."""
    blocks: tuple[SourcedBlock, ...]
    key_points: tuple[Quote, ...] = ()
    """Sentences of the lesson, in its order."""
    terms: tuple[GlossaryTerm, ...] = ()
    """Terms of the glossary that occur in it, in the glossary's order."""
    events: tuple[Event, ...] = ()
    """What it dates, in its order."""


@dataclass(frozen=True, slots=True)
class ModuleOutline:
    """A module to be."""

    slug: str
    lessons: tuple[LessonOutline, ...]
    events: tuple[Event, ...] = ()
    """What its lessons date, the oldest first."""


class NoteKind(StrEnum):
    """What an author should know of a lesson's length."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    """It cannot be cut further."""
    CUT = "cut"
    """It was too long and became several."""
    JOINED = "joined"
    """It was too short and went into another."""
    LEFT_OUT = "left_out"
    """No passage suits it."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that an author should know of a lesson."""

    kind: NoteKind
    lesson: str
    words: int
    other: str = ""
    """The slug of the lesson that it was joined with."""


@dataclass(frozen=True, slots=True)
class CourseOutline:
    """A course to be, and the passages that no lesson took."""

    modules: tuple[ModuleOutline, ...]
    remainder: tuple[Passage, ...]
    assignments: tuple[Assignment, ...] = ()
    """One for each passage that a lesson took, in the order of the documents."""
    suggestions: tuple[Suggestion, ...] = ()
    """One for each passage of the remainder, in its order."""
    glossary: tuple[GlossaryTerm, ...] = ()
    """In alphabetical order."""
    notes: tuple[Note, ...] = ()
    """In teaching order."""
