"""Takes what learners say against questions, and answers it.

A contest is made from the review alone: what the quiz does not show a learner now, they cannot
contest, and an attempt that goes on or belongs to somebody else has no question here at all.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from quizzes.errors import (
    AlreadyContested,
    AnsweredMeanwhile,
    NoSuchItem,
    TooManyContests,
    WordsMissing,
    WordsTooLong,
)
from quizzes.models import Attempt, AttemptItem, AttemptState, Contest, ContestGround, ContestState
from quizzes.models.contest import LONGEST_WORDS
from quizzes.queries.moments import find_shown
from quizzes.signals import contest_answered

MOST_A_DAY = 20
"""What one learner may contest in 24 hours; counted in the database, it holds without Redis."""


@transaction.atomic
def contest(*, attempt: Attempt, position: int, ground: ContestGround, words: str) -> Contest:
    """Store a learner's objection to a question that their review shows now.

    A learner's contests take turns, so that two clicks make one. Raises NoSuchItem and what is
    below ContestRefused.
    """
    learner = User.objects.select_for_update(no_key=True).get(pk=attempt.learner_id)
    item = _find_item(attempt, position)
    words = _check(words)
    own = Contest.objects.filter(learner=learner)
    if own.filter(question_version=item.question_version_id, state=ContestState.OPEN).exists():
        raise AlreadyContested
    if own.filter(made_at__gt=timezone.now() - timedelta(days=1)).count() >= MOST_A_DAY:
        raise TooManyContests
    return Contest.objects.create(
        item=item,
        question_version_id=item.question_version_id,
        learner=learner,
        ground=ground,
        words=words,
    )


@transaction.atomic
def answer_contest(*, contest: Contest, state: ContestState, answer: str, by: User) -> Contest:
    """Uphold a contest or turn it down, in words that go back to the learner.

    The apps above are told. Raises AnsweredMeanwhile, WordsMissing and WordsTooLong.
    """
    row = Contest.objects.select_for_update(no_key=True).get(pk=contest.pk)
    if not row.is_open:
        raise AnsweredMeanwhile
    row.answer = _check(answer)
    row.state, row.answered_by, row.answered_at = state, by, timezone.now()
    row.save(update_fields=["answer", "state", "answered_by", "answered_at"])
    told = {"before": {"state": ContestState.OPEN.value}, "after": {"state": state.value}}
    record("answer_contest", row, by=by, reason=row.answer, **told)
    contest_answered.send(sender=Contest, contest=row)
    return row


def _find_item(attempt: Attempt, position: int) -> AttemptItem:
    is_shown = attempt.state == AttemptState.SCORED and find_shown(attempt)
    item = AttemptItem.objects.filter(attempt=attempt, position=position).first()
    if item is None or not is_shown:
        raise NoSuchItem
    return item


def _check(words: str) -> str:
    words = words.strip()
    if not words:
        raise WordsMissing
    if len(words) > LONGEST_WORDS:
        raise WordsTooLong
    return words
