"""A question of an attempt as its review shows it: how it did, why, and the documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from courses.models import Course
from quizzes.pages.explained import letters_of, strip_quotation
from quizzes.queries.contests import ShownContest
from quizzes.queries.debriefed import DebriefedItem
from quizzes.queries.excerpts import Line, excerpt
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
    DROPPED = "dropped"
    """The question does not count any more."""


MISSED = frozenset({Verdict.PARTLY, Verdict.WRONG, Verdict.BLANK})


@dataclass(frozen=True, slots=True)
class QuotedSource:
    """What one document says about a question, in one or several quotes."""

    quotes: tuple[Quote, ...]
    place: QuotePlace
    """From the first quote to the last."""
    is_told: bool
    """Whether the explanation says all of it already."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The quotes in the paragraphs that they stand in."""
        return excerpt(self.quotes)

    @property
    def first(self) -> Quote:
        """The quote that names the document."""
        return self.quotes[0]


@dataclass(frozen=True, slots=True)
class ReviewedItem:
    """A question with the documents that prove its answer."""

    item: DebriefedItem
    why: str
    """The explanation without the quotes that stand below it."""
    sources: tuple[QuotedSource, ...]
    contest: ShownContest | None = None
    """The learner's last objection to it."""

    @property
    def may_be_contested(self) -> bool:
        """Whether the learner does not wait for an answer already."""
        return self.contest is None or not self.contest.is_open

    @property
    def verdict(self) -> Verdict:
        """Tell how the answer did."""
        if not self.item.counts:
            return Verdict.DROPPED
        if not self.item.is_answered and not self.item.fraction:
            return Verdict.BLANK
        if self.item.fraction is None:
            return Verdict.VEILED
        if not self.item.fraction:
            return Verdict.WRONG
        return Verdict.RIGHT if self.item.fraction == 1 else Verdict.PARTLY

    @property
    def is_missed(self) -> bool:
        """Whether it is known not to be fully right."""
        return self.verdict in MISSED

    @property
    def lesson(self) -> LessonPlace | None:
        """The place of a lesson that teaches the answer, if one does."""
        return next((source.place.lesson for source in self.sources if source.place.lesson), None)


def review_items(course: Course, items: Iterable[DebriefedItem]) -> tuple[ReviewedItem, ...]:
    """Put questions and the places of their quotes together, in two queries."""
    told = list(items)
    places = find_places(course, [quote for item in told for quote in item.quotes])
    return tuple(_review(item, places) for item in told)


def _review(item: DebriefedItem, places: Mapping[Quote, QuotePlace]) -> ReviewedItem:
    why = strip_quotation(item.explanation, item.quotes)
    return ReviewedItem(item, why, _gather(item.quotes, why, places))


def _gather(
    quotes: Iterable[Quote], why: str, places: Mapping[Quote, QuotePlace]
) -> tuple[QuotedSource, ...]:
    """Put the quotes of one version of a document together, in the order of their first."""
    gathered: dict[int, list[Quote]] = {}
    for quote in quotes:
        gathered.setdefault(quote.version, []).append(quote)
    told = letters_of(why)
    return tuple(
        QuotedSource(
            quotes=tuple(own),
            place=replace(
                places[own[0]],
                start=min(quote.start for quote in own),
                end=max(quote.end for quote in own),
            ),
            is_told=all(letters_of(quote.text) in told for quote in own),
        )
        for own in gathered.values()
    )
