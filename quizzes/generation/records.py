"""What the question writer yields: facts, items with their proof, and what it turned away."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class FactKind(StrEnum):
    """The kinds of fact; the values are those of the course export."""

    DATE = "date"
    QUANTITY = "quantity"
    PLACE = "place"
    ROLE = "role"
    ACRONYM = "acronym"
    ENUMERATION = "enumeration"
    DEFINITION = "definition"
    PAIRING = "pairing"
    CLAUSE = "clause"
    STATEMENT = "statement"


class ItemKind(StrEnum):
    """The kinds of item; the values are those of the course export."""

    SINGLE_CHOICE = "single_choice"
    MULTIPLE_CHOICE = "multiple_choice"
    TRUE_FALSE = "true_false"
    CLOZE = "cloze"
    MATCHING = "matching"
    ORDERING = "ordering"
    NUMERIC = "numeric"
    SHORT_ANSWER = "short_answer"


class Severity(StrEnum):
    """An item with an error finding is never approvable; a warning is shown to the reviewer."""

    ERROR = "error"
    WARNING = "warning"


class CognitiveLevel(StrEnum):
    """What answering takes, in the words of Bloom's revised taxonomy."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"


@dataclass(frozen=True, slots=True, order=True)
class QuotedSpan:
    """A quote and the place of the decoded text where its letters and digits stand in order."""

    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed statement found in the sources."""

    id: str
    """Stable: from the documents' names, what is quoted, kind, subject and relation."""
    kind: FactKind
    subject: str
    relation: str
    values: tuple[str, ...]
    language: str
    sources: tuple[QuotedSpan, ...]
    """Every place that says it, the clearest first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of an item; ``feedback`` says why a distractor is wrong, where the corpus does."""

    text: str
    correct: bool
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A left side and the right side that belongs to it."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found on an item."""

    code: str
    severity: Severity
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A feature of an item and what it adds to the estimate of its difficulty."""

    feature: str
    added: float


@dataclass(frozen=True, slots=True)
class Item:
    """A question as written: immutable, with its key, its proof and what the checks found."""

    id: str
    """Stable: from the documents' names, what is quoted, fact and kind; 16 hex digits."""
    fact: str
    """The id of the fact that it asks about."""
    kind: ItemKind
    fact_kind: FactKind
    language: str
    stem: str
    """A cloze marks its gap with five underscores."""
    explanation: str
    difficulty: float
    """Estimated, 0 to 1; higher is harder."""
    cognitive_level: CognitiveLevel
    source: tuple[QuotedSpan, ...]
    choices: tuple[Choice, ...] = ()
    pairs: tuple[Pair, ...] = ()
    sequence: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    tolerance: float | None = None
    findings: tuple[Finding, ...] = ()
    grounds: tuple[Ground, ...] = ()
    """What the difficulty was estimated by."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements of the sources about one subject and relation that disagree."""

    about: str
    statements: tuple[QuotedSpan, ...]
    values: tuple[str, ...] = ()
    """What they say instead of one another; other facts of the same sentences are not disputed."""
    says: tuple[str, ...] = ()
    """What each of the statements says, in their order."""

    def identity(self) -> str:
        """Hash what disagrees with what, in 16 hex digits.

        Where in their documents they stand does not count: a new version moves words that stay.
        """
        said = repr((self.about, sorted({(one.document, one.quote) for one in self.statements})))
        return hashlib.sha256(said.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Rejection:
    """A candidate that was turned away: the stem as far as it was written, and the check's code."""

    code: str
    stem: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """An extractor that broke down on a document, and the error; the rest went on."""

    extractor: str
    document: str
    error: str


@dataclass(frozen=True, slots=True)
class Generation:
    """All that one run of the writer yields; ``items`` are the approvable ones, best first."""

    items: tuple[Item, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...] = ()
    rejections: tuple[Rejection, ...] = field(default=(), repr=False)
    failures: tuple[Failure, ...] = ()

    def rejected(self) -> dict[str, int]:
        """Count the rejections a code, in the order of the codes."""
        return dict(sorted(Counter(rejection.code for rejection in self.rejections).items()))
