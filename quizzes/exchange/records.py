"""A question as it travels between systems, and what was read of a file of questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from quizzes.generation.records import Choice, ItemKind, Pair, QuotedSpan
from quizzes.scoring import Body

GAP = "_____"
"""How a stem marks the gap of a cloze."""


class Format(StrEnum):
    """The formats of question banks; the values are those of `export_course --format`."""

    MOODLE_XML = "moodlexml"
    GIFT = "gift"
    CSV = "csv"
    XLSX = "xlsx"


ENDINGS = {Format.MOODLE_XML: "xml", Format.GIFT: "gift", Format.CSV: "csv", Format.XLSX: "xlsx"}
"""What a file in each format is called at its end."""


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question with its key, its proof and its place; members that hold nothing are unknown."""

    kind: ItemKind
    stem: str
    id: str = ""
    language: str = "fr"
    explanation: str = ""
    choices: tuple[Choice, ...] = ()
    pairs: tuple[Pair, ...] = ()
    sequence: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    """Of a number its spellings, each with its unit where it has one: "30 jours"."""
    tolerance: float | None = None
    sources: tuple[QuotedSpan, ...] = ()
    """The quotes it rests on; a span from 0 to 0 means that only the quote came along."""
    status: str = ""
    module: str = ""
    objective: str = ""
    fact_kind: str = ""
    level: str = ""
    difficulty: float | None = None

    @property
    def body(self) -> Body:
        """What of it is scored."""
        return Body(
            self.kind, self.choices, self.pairs, self.sequence, self.accepted, self.tolerance
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a question of a file, or was left out of it, under a named code."""

    line: int
    """In a text file the line where the question begins, in a workbook its row; from 1."""
    question: int
    """Which question of the file it is; from 1, 0 where it is about the whole file."""
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A question and where it stands in its file."""

    line: int
    question: int
    read: BankQuestion


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds; where there are faults nothing of it is to be stored."""

    questions: tuple[Placed, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = field(default=())
    """What was left out, or came in another form: kinds that do not exist here, part marks."""


@dataclass(frozen=True, slots=True)
class BankLimits:
    """Beyond these a file is refused before any work is put into it."""

    max_bytes: int = 20_000_000
    max_questions: int = 5_000
    max_stem: int = 2_000
    """Characters, as of the next two: no more is taken of a version by anybody."""
    max_explanation: int = 4_000
    max_quote: int = 4_000
    max_quotes: int = 20
    max_depth: int = 30
    """Elements of XML inside one another."""
    max_elements: int = 500_000


DEFAULT_LIMITS = BankLimits()
