"""What an export is made of, wherever it comes from: a run of the writer or database rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from courses.sources.records import BlockKind, Document
from quizzes.generation.config import WRITER_VERSION, WriterConfig
from quizzes.generation.records import Item


class QuestionStatus(StrEnum):
    """What was decided about a question; the values are those of the course export."""

    DRAFT = "draft"
    APPROVED = "approved"
    REJECTED = "rejected"
    STALE = "stale"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Generator:
    """What wrote the questions, so that they can be written again."""

    version: str
    config_sha256: str
    seed: int

    @classmethod
    def of(cls, config: WriterConfig) -> Generator:
        """Name this version of the writer with a run's options."""
        return cls(WRITER_VERSION, config.sha256(), config.seed)


@dataclass(frozen=True, slots=True)
class ExportedDocument:
    """A source document with the decoded text that all offsets count in."""

    name: str
    sha256: str
    media_type: str
    languages: tuple[str, ...]
    text: str = field(repr=False)

    @classmethod
    def of(cls, document: Document) -> ExportedDocument:
        """Take what an export says of a document that was read."""
        return cls(
            name=document.name,
            sha256=document.sha256,
            media_type=document.media_type,
            languages=document.languages,
            text=document.text,
        )


@dataclass(frozen=True, slots=True)
class ExportedQuestion:
    """An item with what was decided about it, and the slugs of its place in the course."""

    item: Item
    status: QuestionStatus = QuestionStatus.DRAFT
    module: str = ""
    objective: str = ""


@dataclass(frozen=True, slots=True)
class ExportedSpan:
    """A place in a document; the quote is left out where none is given."""

    document: str
    start: int
    end: int
    quote: str = ""


@dataclass(frozen=True, slots=True)
class ExportedBlock:
    """A block of a lesson and every place that says it."""

    kind: BlockKind
    language: str
    text: str
    source: tuple[ExportedSpan, ...]


@dataclass(frozen=True, slots=True)
class ExportedLesson:
    """A lesson with its blocks in teaching order."""

    slug: str
    title: str
    blocks: tuple[ExportedBlock, ...]


@dataclass(frozen=True, slots=True)
class ExportedQuiz:
    """A quiz and the ids of its questions in order."""

    slug: str
    title: str
    pass_mark: float
    """Share of points from 0 to 1."""
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportedModule:
    """A module; ``objectives`` are the sentences that say what a learner can do after it."""

    slug: str
    title: str
    objectives: tuple[str, ...]
    lessons: tuple[ExportedLesson, ...]
    quizzes: tuple[ExportedQuiz, ...]


@dataclass(frozen=True, slots=True)
class ExportedTerm:
    """An entry of the glossary."""

    term: str
    definition: str
    source: tuple[ExportedSpan, ...]


@dataclass(frozen=True, slots=True)
class ExportedConflict:
    """Statements of the sources that disagree: two or more."""

    about: str
    statements: tuple[ExportedSpan, ...]


@dataclass(frozen=True, slots=True)
class ExportedCourse:
    """A course without its questions; ``quizzes`` are those of the whole course."""

    slug: str
    title: str
    language: str
    modules: tuple[ExportedModule, ...]
    glossary: tuple[ExportedTerm, ...] = ()
    conflicts: tuple[ExportedConflict, ...] = ()
    quizzes: tuple[ExportedQuiz, ...] = ()


@dataclass(frozen=True, slots=True)
class CourseExport:
    """Everything: without ``course`` it is what a run of the writer alone yields."""

    generator: Generator
    documents: tuple[ExportedDocument, ...]
    questions: tuple[ExportedQuestion, ...]
    course: ExportedCourse | None = None
    rejected: Mapping[str, int] = field(default_factory=dict)
    """How many candidates each check code turned away."""
