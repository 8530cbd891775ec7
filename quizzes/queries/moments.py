"""What a learner may see of an attempt now: four moments, each with its setting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from django.utils import timezone

from quizzes.models import Attempt, Mode, Quiz, Shown

RIGHT_AFTER = timedelta(minutes=10)
"""So long after it was handed in an attempt is looked at right after."""


class Moment(StrEnum):
    """When an attempt is looked at."""

    DURING = "during"
    AFTER = "after"
    LATER = "later"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Showing:
    """What a quiz shows from a moment on."""

    moment: Moment
    shown: frozenset[Shown]
    until: Moment | None = None
    """When that ends; none where it stays."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What is shown, in words."""
        return name_shown(self.shown)


@dataclass(frozen=True, slots=True)
class Change:
    """A time from which on a quiz shows more or less of an attempt."""

    at: datetime
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    """In words."""


def find_moment(attempt: Attempt, now: datetime) -> Moment:
    """Find the moment of an attempt; a quiz that never closes never comes to the last one."""
    if attempt.submitted_at is None:
        return Moment.DURING
    closes_at = attempt.quiz.closes_at if attempt.mode == Mode.EXAMINATION else None
    if closes_at is not None and now >= closes_at:
        return Moment.CLOSED
    return Moment.AFTER if now < attempt.submitted_at + RIGHT_AFTER else Moment.LATER


def find_shown(attempt: Attempt, now: datetime | None = None) -> frozenset[Shown]:
    """Find what the quiz lets its learner see of an attempt; an open examination shows nothing.

    Explanations and quotes tell the right answer, and are not shown where that is not.
    """
    moment = find_moment(attempt, now or timezone.now())
    return _shown_at(attempt.quiz, Mode(attempt.mode), moment)


def shows_marks(quiz: Quiz, last_submitted_at: datetime, attempts: int) -> bool:
    """Tell whether a quiz shows the marks of so many attempts now, the last one handed in then."""
    newest = Attempt(quiz=quiz, mode=quiz.mode, submitted_at=last_submitted_at)
    earlier = Attempt(quiz=quiz, mode=quiz.mode, submitted_at=last_submitted_at - RIGHT_AFTER)
    asked = (newest, earlier) if attempts > 1 else (newest,)
    return all(Shown.MARKS in find_shown(attempt) for attempt in asked)


def list_showings(quiz: Quiz) -> tuple[Showing, ...]:
    """List what a quiz shows at the moments of its attempts, those that show the same as one."""
    mode = Mode(quiz.mode)
    moments = [Moment.AFTER, Moment.LATER]
    if mode == Mode.EXAMINATION and quiz.closes_at is not None:
        moments.append(Moment.CLOSED)
    found: list[Showing] = []
    for moment in moments:
        shown = _shown_at(quiz, mode, moment)
        if found and found[-1].shown != shown:
            found[-1] = replace(found[-1], until=moment)
        if not found or found[-1].shown != shown:
            found.append(Showing(moment, shown))
    during = _shown_at(quiz, mode, Moment.DURING)
    return (*([Showing(Moment.DURING, during)] if during else []), *found)


def coming_changes(attempt: Attempt, now: datetime) -> Iterator[Change]:
    """Tell when a submitted attempt will show more or less than it does, the first time first."""
    shown = find_shown(attempt, now)
    for at in _borders(attempt):
        then = find_shown(attempt, at)
        if at > now and then != shown:
            yield Change(at, name_shown(then - shown), name_shown(shown - then))
            shown = then


def name_shown(shown: frozenset[Shown]) -> tuple[str, ...]:
    """Name what is shown in words, in the order in which one reads it."""
    return tuple(str(one.label) for one in Shown if one in shown)


def _borders(attempt: Attempt) -> list[datetime]:
    """List the times at which a submitted attempt comes to another moment."""
    borders = []
    if attempt.submitted_at is not None:
        borders.append(attempt.submitted_at + RIGHT_AFTER)
    if attempt.mode == Mode.EXAMINATION and attempt.quiz.closes_at is not None:
        borders.append(attempt.quiz.closes_at)
    return sorted(borders)


def _shown_at(quiz: Quiz, mode: Mode, moment: Moment) -> frozenset[Shown]:
    if moment is Moment.DURING and mode == Mode.EXAMINATION:
        return frozenset()
    shown = frozenset(map(Shown, _settings(quiz)[moment]))
    return shown if Shown.ANSWERS in shown else shown & {Shown.MARKS}


def _settings(quiz: Quiz) -> dict[Moment, list[str]]:
    return {
        Moment.DURING: quiz.review_during,
        Moment.AFTER: quiz.review_after,
        Moment.LATER: quiz.review_later,
        Moment.CLOSED: quiz.review_closed,
    }
