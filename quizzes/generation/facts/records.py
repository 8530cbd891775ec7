"""What extractors yield: typed facts that know how they are asked about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizzes.generation.french.nouns import Gender
from quizzes.generation.records import CognitiveLevel, FactKind, QuotedSpan


class AnswerKind(StrEnum):
    """What an answer is, where it is no name of some class."""

    YEAR = "year"
    NUMBER = "number"
    CITY = "ville"
    COUNTRY = "pays"
    NAME = "name"
    ACRONYM = "acronym"
    EXPANSION = "expansion"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Wording:
    """How a fact is asked: a question, and a statement with a gap where the answer stands."""

    question: str
    gapped: str = ""


@dataclass(frozen=True, slots=True)
class Single:
    """A fact with one answer.

    ``siblings`` are things of the same list or kind that its own source names: the first choice
    of distractors. ``group`` names the class that other distractors may come from.
    """

    kind: FactKind
    subject: str
    relation: str
    answer: str
    answer_kind: AnswerKind
    wording: Wording
    sources: tuple[QuotedSpan, ...]
    group: str = ""
    siblings: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    """Ways to type the answer; empty where typing it would be a lottery."""
    scope: str = ""
    """The organisation that the answer belongs to; distractors belong to it as well."""
    owner: str = ""
    """Who a statement must name beside the answer: "d’Eurojust"."""
    agrees: Gender | None = None
    """The gender that words of the statement have taken from the answer."""
    level: CognitiveLevel = CognitiveLevel.REMEMBER
    also: tuple[QuotedSpan, ...] = ()
    """Other places that say the same."""
    least: bool = False
    """Whether the number is a lower bound: smaller ones would be true as well."""
    facet: str = ""
    """Which side of the fact is asked, where others are asked as well: each item has its id."""
    worth: float = 0.5
    """How much the fact deserves a question, 0 to 1: trivia low, purposes and roles high."""
    rivals: tuple[str, ...] = ()
    """What other places say instead of the answer; people chose the answer."""
    lead: str = ""
    """What stands before each question: whom it is about."""

    @property
    def values(self) -> tuple[str, ...]:
        """The answer, as facts hold it."""
        return (self.answer,)


@dataclass(frozen=True, slots=True)
class Listing:
    """A fact with several answers: what belongs to something, all of it.

    ``noun`` is the plural noun of what is listed, ``outsiders`` what the same source opposes.
    """

    kind: FactKind
    subject: str
    relation: str
    answers: tuple[str, ...]
    question: str
    sources: tuple[QuotedSpan, ...]
    group: str = ""
    outsiders: tuple[str, ...] = ()
    """Things of the same form that the sources list elsewhere."""
    level: CognitiveLevel = CognitiveLevel.REMEMBER
    worth: float = 0.7
    lead: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """The answers, as facts hold them."""
        return self.answers


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs of one relation, to be put together."""

    kind: FactKind
    subject: str
    relation: str
    pairs: tuple[tuple[str, str], ...]
    instruction: str
    sources: tuple[QuotedSpan, ...]
    level: CognitiveLevel = CognitiveLevel.UNDERSTAND
    worth: float = 0.8
    lead: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """The right sides, as facts hold them."""
        return tuple(right for _, right in self.pairs)


@dataclass(frozen=True, slots=True)
class Ordering:
    """Steps of one story or procedure, in their order."""

    kind: FactKind
    subject: str
    relation: str
    steps: tuple[str, ...]
    years: tuple[str, ...]
    """When each step was."""
    instruction: str
    sources: tuple[QuotedSpan, ...]
    level: CognitiveLevel = CognitiveLevel.UNDERSTAND
    worth: float = 0.75
    lead: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """The steps, as facts hold them."""
        return self.steps


Found = Single | Listing | Matching | Ordering
"""Any fact that an extractor yields."""
