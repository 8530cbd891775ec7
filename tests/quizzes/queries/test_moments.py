from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from quizzes.models import Attempt, Mode, Quiz, Shown
from quizzes.queries.moments import (
    RIGHT_AFTER,
    Moment,
    coming_changes,
    find_moment,
    find_shown,
    list_showings,
    shows_marks,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
M, A, E, S = Shown.MARKS, Shown.ANSWERS, Shown.EXPLANATION, Shown.SOURCE


def an_attempt(
    submitted_at: datetime | None = NOON, mode: Mode = Mode.EXAMINATION, **settings: object
) -> Attempt:
    quiz = Quiz(mode=mode, closes_at=NOON + DAY, **settings)
    return Attempt(quiz=quiz, mode=mode, submitted_at=submitted_at)


@pytest.mark.parametrize(
    ("attempt", "now", "moment"),
    [
        (an_attempt(None), NOON, Moment.DURING),
        (an_attempt(), NOON, Moment.AFTER),
        (an_attempt(), NOON + RIGHT_AFTER - SECOND, Moment.AFTER),
        (an_attempt(), NOON + RIGHT_AFTER, Moment.LATER),
        (an_attempt(), NOON + DAY - SECOND, Moment.LATER),
        (an_attempt(), NOON + DAY, Moment.CLOSED),
        (an_attempt(NOON + DAY), NOON + DAY + SECOND, Moment.CLOSED),
        (an_attempt(mode=Mode.PRACTICE), NOON + DAY, Moment.LATER),
    ],
)
def test_each_moment_has_its_time(attempt: Attempt, now: datetime, moment: Moment):
    assert find_moment(attempt, now) is moment


@pytest.mark.parametrize(
    ("now", "shown"),
    [(NOON, {M}), (NOON + RIGHT_AFTER, {M, A}), (NOON + DAY, {M, A, E, S})],
)
def test_each_moment_has_its_setting(now: datetime, shown: set[Shown]):
    attempt = an_attempt(
        review_after=[M], review_later=[M, A], review_closed=[M, A, E, S], review_during=[]
    )

    assert find_shown(attempt, now) == shown


def test_an_open_examination_shows_nothing_whatever_is_set():
    assert not find_shown(an_attempt(None, review_during=[M, A, E, S]), NOON)
    practice = an_attempt(None, mode=Mode.PRACTICE, review_during=[M, A, E, S])
    assert find_shown(practice, NOON) == {M, A, E, S}


def test_what_proves_an_answer_is_not_shown_without_it():
    assert find_shown(an_attempt(review_after=[M, E, S]), NOON) == {M}


def showings(**settings: object) -> list[tuple[str, set[Shown], str | None]]:
    return [(one.moment, set(one.shown), one.until) for one in list_showings(Quiz(**settings))]


def test_moments_that_show_the_same_are_listed_as_one():
    everything = {M, A, E, S}

    practice = showings(mode=Mode.PRACTICE)
    told_late = showings(
        mode=Mode.EXAMINATION, closes_at=NOON, review_after=[M], review_later=[M], review_during=[]
    )

    assert practice == [("during", everything, None), ("after", everything, None)]
    assert told_late == [("after", {M}, "closed"), ("closed", everything, None)]


def test_each_moment_that_shows_something_else_is_listed():
    told = showings(
        mode=Mode.EXAMINATION,
        closes_at=NOON,
        review_after=[M, A],
        review_later=[],
        review_closed=[M],
    )

    assert told == [
        ("after", {M, A}, "later"),
        ("later", set(), "closed"),
        ("closed", {M}, None),
    ]


def test_an_examination_that_never_closes_does_not_promise_what_follows():
    told = showings(mode=Mode.EXAMINATION, review_after=[], review_later=[], review_closed=[M])

    assert told == [("after", set(), None)]


def test_what_will_change_is_told_with_its_time():
    attempt = an_attempt(review_after=[M, A], review_later=[M], review_closed=[M, A, E, S])

    shorter, longer = coming_changes(attempt, NOON)

    assert (shorter.at, shorter.gained, len(shorter.lost)) == (NOON + RIGHT_AFTER, (), 1)
    assert (longer.at, len(longer.gained), longer.lost) == (NOON + DAY, 3, ())


@pytest.mark.parametrize("now", [NOON + DAY, NOON + 2 * DAY])
def test_nothing_changes_once_the_quiz_is_closed(now: datetime):
    attempt = an_attempt(review_after=[], review_later=[M], review_closed=[M, A])

    assert list(coming_changes(attempt, now)) == []


def test_marks_of_several_attempts_are_shown_only_where_all_of_them_are():
    now = datetime.now(UTC)
    quiz = Quiz(mode=Mode.EXAMINATION, review_after=[M], review_later=[])
    late = Quiz(mode=Mode.EXAMINATION, review_after=[], review_later=[M])

    assert shows_marks(quiz, now, 1)
    assert not shows_marks(quiz, now, 2)
    assert not shows_marks(quiz, now - DAY, 1)
    assert not shows_marks(late, now, 2)
    assert shows_marks(late, now - DAY, 2)
