from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import AuditEntry, User
from quizzes.errors import (
    AlreadyContested,
    AnsweredMeanwhile,
    ContestRefused,
    NoSuchItem,
    TooManyContests,
    WordsMissing,
    WordsTooLong,
)
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Contest, ContestGround, ContestState, Mode, Shown
from quizzes.queries.contests import contests_by_position, contests_of
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.contesting import MOST_A_DAY, answer_contest, contest
from quizzes.services.scoring import score_attempt
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.quizzes import ContestFactory, make_quiz

pytestmark = pytest.mark.django_db
SHOWN = frozenset(Shown)


def take(learner: User, *kinds: ItemKind, **rules: Any) -> Attempt:
    """Hand in and score an attempt at a quiz of its own."""
    attempt = start_attempt(
        learner=learner, quiz=make_quiz(*kinds or [ItemKind.CLOZE] * 2, **rules)
    )
    score_attempt(submit_attempt(attempt=attempt, by=learner))
    attempt.refresh_from_db()
    return attempt


def say(attempt: Attempt, words: str = "C’est Paris.", position: int = 1) -> Contest:
    return contest(attempt=attempt, position=position, ground=ContestGround.KEY_WRONG, words=words)


def test_a_question_of_ones_review_is_contested(owner: User):
    attempt = take(owner)

    made = say(attempt, "  C’est Paris. ")

    assert (made.learner, made.words, made.state) == (owner, "C’est Paris.", ContestState.OPEN)
    assert made.question_version == attempt.items.get(position=1).question_version
    assert [*contests_by_position(attempt, SHOWN)] == [1]


@pytest.mark.parametrize("position", [0, 3, 10**9])
def test_a_position_that_is_not_there_is_refused(owner: User, position: int):
    with pytest.raises(NoSuchItem):
        say(take(owner), position=position)


@pytest.mark.parametrize("state", ["started", "submitted"])
def test_an_attempt_under_way_has_nothing_to_contest(owner: User, state: str):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    if state == "submitted":
        attempt = submit_attempt(attempt=attempt, by=owner)

    with pytest.raises(NoSuchItem):
        say(attempt)


def test_what_the_quiz_does_not_show_is_not_contested(owner: User):
    hidden: dict[str, list[str]] = {
        name: [] for name in ("review_during", "review_after", "review_later")
    }
    attempt = take(owner, mode=Mode.EXAMINATION, **hidden)

    with pytest.raises(NoSuchItem):
        say(attempt)

    assert not Contest.objects.exists()


@pytest.mark.parametrize(
    ("words", "error"), [("", WordsMissing), (" \n ", WordsMissing), ("é" * 2_001, WordsTooLong)]
)
def test_words_that_say_nothing_or_too_much_are_refused(
    owner: User, words: str, error: type[ContestRefused]
):
    attempt = take(owner)

    with pytest.raises(error):
        say(attempt, words)
    assert say(attempt, "é" * 2_000).pk


def test_a_version_is_contested_once_until_it_is_answered_whatever_the_attempt(owner: User):
    first = take(owner)
    made = say(first)
    again = start_attempt(learner=owner, quiz=first.quiz)
    score_attempt(submit_attempt(attempt=again, by=owner))
    again.refresh_from_db()

    for attempt in (first, again):
        with pytest.raises(AlreadyContested):
            say(attempt)
        assert contests_by_position(attempt, SHOWN)[1].is_open
    answer_contest(contest=made, state=ContestState.REJECTED, answer="Non.", by=AdminFactory())

    assert say(again).pk != made.pk
    with pytest.raises(IntegrityError), transaction.atomic():
        ContestFactory(item=first.items.get(position=1))


def test_others_may_contest_the_same_and_see_nothing_of_it(owner: User, colleague: User):
    mine = take(owner)
    theirs = start_attempt(learner=colleague, quiz=mine.quiz)
    score_attempt(submit_attempt(attempt=theirs, by=colleague))
    theirs.refresh_from_db()

    say(mine)

    assert contests_by_position(theirs, SHOWN) == {}
    assert contests_of(colleague) == ()
    assert say(theirs).learner == colleague


def test_a_learner_contests_so_much_a_day(owner: User):
    attempt = take(owner)
    for _ in range(MOST_A_DAY):
        ContestFactory(item__attempt__learner=owner)
    ContestFactory(item__attempt__learner=UserFactory())

    with pytest.raises(TooManyContests):
        say(attempt)
    Contest.objects.update(made_at=timezone.now() - timedelta(days=1, seconds=1))

    assert say(attempt).pk


@pytest.mark.django_db(transaction=True)
def test_sent_many_times_at_once_it_is_one(owner: User):
    attempt = take(owner)

    def send() -> str:
        try:
            return say(attempt).state
        except AlreadyContested:
            return "refused"

    assert sorted(at_once(*[send] * 4)) == ["open", "refused", "refused", "refused"]


def test_an_answer_is_kept_with_author_and_logged(owner: User):
    editor = AdminFactory()
    made = say(take(owner))

    answer_contest(contest=made, state=ContestState.UPHELD, answer=" Corrigé. ", by=editor)

    made.refresh_from_db()
    assert (made.state, made.answer, made.answered_by) == ("upheld", "Corrigé.", editor)
    entry = AuditEntry.objects.get(action="answer_contest")
    assert entry.detail["before"] == {"state": "open"}
    assert (entry.detail["after"], entry.detail["reason"]) == ({"state": "upheld"}, "Corrigé.")
    with pytest.raises(AnsweredMeanwhile):
        answer_contest(contest=made, state=ContestState.REJECTED, answer="Non.", by=editor)


def test_an_answer_without_words_is_refused(owner: User):
    made = say(take(owner))

    with pytest.raises(WordsMissing):
        answer_contest(contest=made, state=ContestState.UPHELD, answer=" ", by=AdminFactory())

    made.refresh_from_db()
    assert made.is_open


@pytest.mark.django_db(transaction=True)
def test_of_two_who_answer_at_once_the_second_is_told(owner: User):
    made, editors = say(take(owner)), AdminFactory.create_batch(2)

    def reply(by: User) -> str:
        try:
            return answer_contest(
                contest=made, state=ContestState.UPHELD, answer=by.email, by=by
            ).answer
        except AnsweredMeanwhile:
            return "late"

    said = at_once(*[lambda by=by: reply(by) for by in editors])

    made.refresh_from_db()
    assert sorted(said) == sorted([made.answer, "late"])


def test_an_answer_shows_its_words_only_where_right_answers_are_shown(owner: User):
    made = say(take(owner))
    answer_contest(contest=made, state=ContestState.UPHELD, answer="C’est Lyon.", by=AdminFactory())

    shown = contests_by_position(made.item.attempt, frozenset({Shown.MARKS}))[1]

    assert (shown.answer, shown.hides_answer) == ("", True)
    assert contests_of(owner)[0].contest.answer == "C’est Lyon."
