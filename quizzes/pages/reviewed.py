"""What the review of an attempt shows: its debriefing with the places to read again."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class ReviewedItem:
    """A question of a scored attempt with the places of its quotes."""

    item: DebriefedItem
    quotes: tuple[tuple[Quote, QuotePlace], ...]

    @property
    def verdict(self) -> Verdict:
        """Tell how the answer did."""
        if not self.item.is_answered:
            return Verdict.BLANK
        if not self.item.fraction:
            return Verdict.WRONG
        return Verdict.RIGHT if self.item.fraction == 1 else Verdict.PARTLY

    @property
    def lesson(self) -> LessonPlace | None:
        """The place of a lesson that teaches the answer, if one does."""
        return next((place.lesson for _, place in self.quotes if place.lesson), None)


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What a learner goes through once an attempt is scored."""

    debriefing: Debriefing
    items: tuple[ReviewedItem, ...]

    @property
    def points(self) -> Decimal:
        """Points earned, where each question earns one."""
        return sum((reviewed.item.fraction for reviewed in self.items), Decimal(0))

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
        tuple(
            ReviewedItem(item, tuple((quote, places[quote]) for quote in item.quotes))
            for item in debriefing.items
        ),
    )
