from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from quizzes.models import Attempt, Mode, Quiz, Shown
from quizzes.queries.moments import RIGHT_AFTER, Moment, find_moment, find_shown

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
