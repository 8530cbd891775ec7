"""The review of an attempt: the score, what to read again, and each question."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils import timezone

from quizzes.models import Attempt, Shown
from quizzes.pages.reviewed import ReviewedItem, Verdict, review_items
from quizzes.queries.contests import contests_by_position
from quizzes.queries.debriefing import Debriefing, read_debriefing
from quizzes.queries.moments import Change, coming_changes, name_shown
from quizzes.queries.places import LessonPlace

FAULTLESS = frozenset({Verdict.RIGHT, Verdict.DROPPED})


@dataclass(frozen=True, slots=True)
class Reading:
    """A lesson to read again, for the questions that were missed."""

    place: LessonPlace
    """Where the first of them is taught."""
    missed: tuple[int, ...]
    """The questions' positions."""


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What a learner goes through once an attempt is scored."""

    debriefing: Debriefing
    items: tuple[ReviewedItem, ...]
    changes: tuple[Change, ...]
    """When the quiz will show more or less of it."""

    @property
    def points(self) -> Decimal | None:
        """Points earned, one for each question that counts; none where marks are not shown."""
        if self.debriefing.fraction is None:
            return None
        return sum((reviewed.item.fraction or Decimal(0) for reviewed in self.items), Decimal(0))

    @property
    def counting(self) -> int:
        """How many questions count."""
        return sum(reviewed.item.counts for reviewed in self.items)

    @property
    def shown(self) -> tuple[str, ...]:
        """What the quiz shows now, in words."""
        return name_shown(self.debriefing.shown)

    @property
    def shows_everything(self) -> bool:
        """Whether nothing is held back."""
        return self.debriefing.shown == frozenset(Shown)

    @property
    def counts(self) -> tuple[tuple[Verdict, int], ...]:
        """How many questions did how, the best first."""
        counted = Counter(reviewed.verdict for reviewed in self.items)
        return tuple((verdict, counted[verdict]) for verdict in Verdict if counted[verdict])

    @property
    def corrected(self) -> tuple[ReviewedItem, ...]:
        """The questions whose marks were given anew."""
        return tuple(reviewed for reviewed in self.items if reviewed.item.correction)

    @property
    def to_read_again(self) -> tuple[Reading, ...]:
        """The lessons of the questions that were missed, each once, the most missed first."""
        places: dict[tuple[str, str], LessonPlace] = {}
        missed: dict[tuple[str, str], list[int]] = {}
        for reviewed in self.items:
            if reviewed.lesson and reviewed.is_missed:
                name = (reviewed.lesson.module, reviewed.lesson.lesson)
                places.setdefault(name, reviewed.lesson)
                missed.setdefault(name, []).append(reviewed.item.position)
        readings = (Reading(places[name], tuple(missed[name])) for name in places)
        return tuple(sorted(readings, key=lambda reading: -len(reading.missed)))

    @property
    def is_faultless(self) -> bool:
        """Whether every question is known to be fully right."""
        return all(reviewed.verdict in FAULTLESS for reviewed in self.items)


def read_review(attempt: Attempt) -> ReviewPage:
    """Read the review of a scored attempt, in six queries; raises NotScored before."""
    debriefing = read_debriefing(attempt)
    contests = contests_by_position(attempt, debriefing.shown)
    items = tuple(
        replace(reviewed, contest=contests.get(reviewed.item.position))
        for reviewed in review_items(attempt.quiz.course, debriefing.items)
    )
    return ReviewPage(debriefing, items, tuple(coming_changes(attempt, timezone.now())))
