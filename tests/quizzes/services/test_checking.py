from __future__ import annotations

from threading import Event

import pytest
from django.db import connection, transaction

from accounts.models import User
from quizzes.errors import AttemptClosed, NoSuchItem, NothingShown, NothingToCheck
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Mode
from quizzes.queries.debriefing import read_feedback
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.checking import check_item
from quizzes.services.deliveries import Outcome
from tests.at_once import at_once
from tests.factories.quizzes import make_quiz
from tests.processes import LONGEST_WAIT, wait_until
from tests.quizzes.taking import answer, right_payload

pytestmark = pytest.mark.django_db


def test_a_checked_question_tells_its_mark_and_keeps_its_answer(owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    item = attempt.items.select_related("question_version", "attempt").get()
    answer(item, {"text": "Paris"})

    checked = check_item(attempt=attempt, position=1)
    item.refresh_from_db()
    late = answer(item, right_payload(item))

    assert read_feedback(attempt, checked).fraction == 0
    assert read_feedback(attempt, checked).accepted == ("Lyon",)
    assert late.outcome is Outcome.LATE
    assert late.newest is not None
    assert late.newest.payload == {"text": "Paris"}


def test_twice_changes_nothing(owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    answer(attempt.items.select_related("question_version", "attempt").get(), {"text": "Paris"})

    first = check_item(attempt=attempt, position=1).checked_at

    assert check_item(attempt=attempt, position=1).checked_at == first


def test_what_is_not_answered_cannot_be_checked(attempt: Attempt):
    with pytest.raises(NothingToCheck):
        check_item(attempt=attempt, position=1)
    with pytest.raises(NoSuchItem):
        check_item(attempt=attempt, position=99)
    with pytest.raises(NothingShown):
        read_feedback(attempt, attempt.items.all()[0])


def test_an_examination_checks_nothing(owner: User):
    quiz = make_quiz(ItemKind.CLOZE)
    quiz.mode = Mode.EXAMINATION
    quiz.save()
    attempt = start_attempt(learner=owner, quiz=quiz)
    answer(attempt.items.select_related("question_version", "attempt").get(), {"text": "Lyon"})

    with pytest.raises(NothingToCheck):
        check_item(attempt=attempt, position=1)


def test_a_submitted_attempt_is_reviewed_instead(owner: User, attempt: Attempt):
    submit_attempt(attempt=attempt, by=owner)

    with pytest.raises(AttemptClosed):
        check_item(attempt=attempt, position=1)


@pytest.mark.django_db(transaction=True)
def test_an_answer_that_waited_for_the_check_of_its_question_is_late(owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    item = attempt.items.select_related("question_version", "attempt").get()
    answer(item, {"text": "Paris"})
    checked = Event()

    def check() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            check_item(attempt=attempt, position=1)
            checked.set()
            waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
            wait_until(lambda: cursor.execute(waiting).fetchone()[0] > 0, "the answer waits")

    def save() -> Outcome:
        checked.wait(LONGEST_WAIT)
        return answer(item, right_payload(item)).outcome

    assert at_once(check, save)[1] is Outcome.LATE
