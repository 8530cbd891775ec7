"""What the review of an attempt shows: its debriefing with the places to read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from quizzes.models import Attempt
from quizzes.queries.debriefing import DebriefedItem, Debriefing, read_debriefing
from quizzes.queries.places import LessonPlace, QuotePlace, find_places
from quizzes.queries.quotes import Quote


class Verdict(StrEnum):
    """How an answer did."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    BLANK = "blank"
    VEILED = "veiled"
    """Answered, and the quiz does not show the mark now."""


@dataclass(frozen=True, slots=True)
class QuotedSource:
    """What one document says about a question, in one or several quotes."""

    quotes: tuple[Quote, ...]
    place: QuotePlace
    """From the first quote to the last."""
    is_told: bool
    """Whether the explanation says all of it already."""

    @property
    def first(self) -> Quote:
        """The quote that names the document."""
        return self.quotes[0]


@dataclass(frozen=True, slots=True)
class ReviewedItem:
    """A question of a scored attempt with the documents that prove its answer."""

    item: DebriefedItem
    sources: tuple[QuotedSource, ...]

    @property
    def verdict(self) -> Verdict:
        """Tell how the answer did."""
        if not self.item.is_answered:
            return Verdict.BLANK
        if self.item.fraction is None:
            return Verdict.VEILED
        if not self.item.fraction:
            return Verdict.WRONG
        return Verdict.RIGHT if self.item.fraction == 1 else Verdict.PARTLY

    @property
    def lesson(self) -> LessonPlace | None:
        """The place of a lesson that teaches the answer, if one does."""
        return next((source.place.lesson for source in self.sources if source.place.lesson), None)


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What a learner goes through once an attempt is scored."""

    debriefing: Debriefing
    items: tuple[ReviewedItem, ...]

    @property
    def points(self) -> Decimal | None:
        """Points earned, where each question earns one; none where marks are not shown."""
        if self.debriefing.fraction is None:
            return None
        return sum((reviewed.item.fraction or Decimal(0) for reviewed in self.items), Decimal(0))

    @property
    def to_read_again(self) -> tuple[LessonPlace, ...]:
        """The lessons of the questions that were not fully right, each once, in their order."""
        places: dict[tuple[str, str], LessonPlace] = {}
        for reviewed in self.items:
            if reviewed.lesson and reviewed.verdict is not Verdict.RIGHT:
                places.setdefault((reviewed.lesson.module, reviewed.lesson.lesson), reviewed.lesson)
        return tuple(places.values())


def read_review(attempt: Attempt) -> ReviewPage:
    """Read the review of a scored attempt, in five queries; raises NotScored before."""
    debriefing = read_debriefing(attempt)
    quotes = [quote for item in debriefing.items for quote in item.quotes]
    places = find_places(attempt.quiz.course, quotes)
    return ReviewPage(
        debriefing,
        tuple(ReviewedItem(item, _gather(item, places)) for item in debriefing.items),
    )


def _gather(item: DebriefedItem, places: Mapping[Quote, QuotePlace]) -> tuple[QuotedSource, ...]:
    """Put the quotes of one version of a document together, in the order of their first."""
    gathered: dict[int, list[Quote]] = {}
    for quote in item.quotes:
        gathered.setdefault(quote.version, []).append(quote)
    told = _letters(item.explanation)
    return tuple(
        QuotedSource(
            quotes=tuple(quotes),
            place=replace(
                places[quotes[0]],
                start=min(quote.start for quote in quotes),
                end=max(quote.end for quote in quotes),
            ),
            is_told=all(_letters(quote.text) in told for quote in quotes),
        )
        for quotes in gathered.values()
    )


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
