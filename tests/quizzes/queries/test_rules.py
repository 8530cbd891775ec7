from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from accounts.models import User
from quizzes.errors import AttemptTooSoon, NoAttemptLeft, QuizClosed, QuizNotOpen, StartRefused
from quizzes.models import Attempt, Mode, Quiz
from quizzes.queries.rules import Rules, find_rules
from tests.factories.quizzes import AccommodationFactory

NOON = datetime(2026, 3, 28, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def after(number: int, submitted_at: datetime | None = NOON - HOUR) -> Attempt:
    return Attempt(number=number, submitted_at=submitted_at)


@pytest.mark.parametrize(
    ("rules", "newest"),
    [
        (Rules(), None),
        (Rules(), after(99)),
        (Rules(opens_at=NOON, closes_at=NOON + HOUR), None),
        (Rules(attempts_allowed=2), after(1)),
        (Rules(delay=HOUR), after(1)),
    ],
)
def test_what_the_rules_allow_begins(rules: Rules, newest: Attempt | None):
    rules.check_start(newest, NOON)


@pytest.mark.parametrize(
    ("rules", "newest", "refusal", "at"),
    [
        (Rules(opens_at=NOON + HOUR), None, QuizNotOpen, NOON + HOUR),
        (Rules(closes_at=NOON), None, QuizClosed, NOON),
        (Rules(attempts_allowed=2), after(2), NoAttemptLeft, None),
        (Rules(delay=2 * HOUR), after(1), AttemptTooSoon, NOON + HOUR),
    ],
)
def test_what_they_do_not_allow_is_refused_and_says_until_when(
    rules: Rules, newest: Attempt | None, refusal: type[StartRefused], at: datetime | None
):
    with pytest.raises(refusal) as refused:
        rules.check_start(newest, NOON)

    assert refused.value.at == at


@pytest.mark.parametrize(
    ("rules", "end"),
    [
        (Rules(), None),
        (Rules(time_limit=HOUR), NOON + HOUR),
        (Rules(closes_at=NOON + HOUR), NOON + HOUR),
        (Rules(time_limit=2 * HOUR, closes_at=NOON + HOUR), NOON + HOUR),
        (Rules(time_limit=HOUR, closes_at=NOON + DAY), NOON + HOUR),
    ],
)
def test_an_attempt_ends_with_its_time_or_with_the_quiz(rules: Rules, end: datetime | None):
    assert rules.find_end(NOON) == end


def test_time_runs_on_while_clocks_are_set_forward():
    """In Paris the hour after 01:30 on 29 March 2026 ends at 03:30."""
    paris = ZoneInfo("Europe/Paris")
    begun = datetime(2026, 3, 29, 1, 30, tzinfo=paris).astimezone(UTC)

    end = Rules(time_limit=HOUR).find_end(begun)

    assert end == begun + HOUR
    assert end.astimezone(paris).strftime("%H:%M") == "03:30"


def test_time_runs_on_while_clocks_are_set_back():
    """In Paris two hours after 01:30 on 25 October 2026 it is 02:30 for the second time."""
    paris = ZoneInfo("Europe/Paris")
    begun = datetime(2026, 10, 25, 1, 30, tzinfo=paris).astimezone(UTC)

    end = Rules(time_limit=2 * HOUR).find_end(begun)

    assert end.astimezone(paris).strftime("%H:%M") == "02:30"
    assert end.astimezone(paris).fold == 1


@pytest.mark.django_db
class TestOfALearner:
    @pytest.fixture
    def examination(self, quiz: Quiz) -> Quiz:
        quiz.mode, quiz.time_limit, quiz.attempts_allowed = Mode.EXAMINATION, HOUR, 1
        quiz.save()
        return quiz

    def test_practice_has_no_limits(self, owner: User, quiz: Quiz):
        quiz.time_limit, quiz.attempts_allowed, quiz.delay = HOUR, 1, DAY

        assert find_rules(quiz, owner) == Rules()

    def test_an_examination_has_those_of_the_quiz(self, owner: User, examination: Quiz):
        assert find_rules(examination, owner) == Rules(attempts_allowed=1, time_limit=HOUR)

    def test_what_was_granted_last_is_added_for_that_learner_alone(
        self, owner: User, colleague: User, examination: Quiz
    ):
        AccommodationFactory.create(quiz=examination, learner=owner, extra_time=DAY)
        AccommodationFactory.create(
            quiz=examination, learner=owner, extra_time=HOUR / 2, extra_attempts=1
        )

        granted = Rules(
            attempts_allowed=2, time_limit=1.5 * HOUR, extra_time=HOUR / 2, extra_attempts=1
        )
        assert find_rules(examination, owner) == granted
        assert find_rules(examination, colleague).time_limit == HOUR

    def test_more_time_does_not_limit_what_has_no_limit(self, owner: User, examination: Quiz):
        examination.time_limit = examination.attempts_allowed = None
        AccommodationFactory.create(
            quiz=examination, learner=owner, extra_time=HOUR, extra_attempts=1
        )

        assert find_rules(examination, owner) == Rules()
