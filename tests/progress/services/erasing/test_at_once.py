from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.models import AuditEntry, User
from accounts.services.erasing import erase
from progress.models import (
    Certificate,
)
from progress.services.certificates.following import certify
from quizzes.errors import QuizError
from quizzes.models import AnswerEvent, Attempt, AttemptItem, AttemptState, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.at_once import at_once
from tests.factories.accounts import UserFactory
from tests.factories.progress import (
    CourseCompletionFactory,
    EnrolmentFactory,
)
from tests.quizzes.taking import answer

pytestmark = pytest.mark.django_db(transaction=True)


class TestAtOnce:
    def test_twice_at_once_is_once(self, admin: User, learner: User):
        done = at_once(*(lambda: erase(user=learner, by=admin, reason="asked") for _ in range(3)))

        assert sorted(done) == [False, False, True]
        assert AuditEntry.objects.filter(action="erase_user").count() == 1

    def test_while_answers_are_saved_and_handed_in(self, admin: User, learner: User, quiz: Quiz):
        for _ in range(4):
            person = UserFactory(name="Quirina Zweig")
            EnrolmentFactory(learner=person, course=quiz.course)
            attempt = start_attempt(learner=person, quiz=quiz)
            items = attempt.items.select_related("question_version", "attempt")
            typed = items.get(question_version__question__kind="short_answer")

            def hand_in(attempt: Attempt = attempt, person: User = person) -> Any:
                try:
                    return score_attempt(submit_attempt(attempt=attempt, by=person))
                except Attempt.DoesNotExist:
                    return None

            def save(item: Any = typed) -> Any:
                try:
                    return answer(item, {"text": "Quirina Zweig"})
                except (QuizError, Attempt.DoesNotExist, AttemptItem.DoesNotExist):
                    return None  # gone, or handed in

            at_once(hand_in, save, partial(erase, user=person, by=admin, reason="asked"))

            person.refresh_from_db()
            assert person.erased_at is not None
            left = Attempt.objects.filter(learner=person)
            assert not left.filter(state=AttemptState.STARTED).exists()
            assert "Quirina" not in str(list(AnswerEvent.objects.values_list("payload")))
        call_command("recompute_progress", "--check", stdout=StringIO())

    def test_while_a_certificate_is_issued(self, admin: User):
        for _ in range(4):
            learner = UserFactory(name="Quirina Zweig")
            enrolment = EnrolmentFactory(learner=learner)
            CourseCompletionFactory(enrolment=enrolment, completed_at=timezone.now() - timedelta(1))

            calls: list[Callable[[], object]] = [
                partial(certify, [enrolment.pk]),
                partial(erase, user=learner, by=admin, reason="asked"),
            ]
            at_once(*calls)

            certificate = Certificate.objects.get(learner=learner)
            assert certificate.learner_name == ""
