from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from accounts.models import User
from accounts.queries.identities import ERASED
from progress.models import (
    CohortMember,
    Enrolment,
    QuizResult,
)
from quizzes.models import AnswerEvent, Attempt, AttemptState, Mark, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.progress import (
    CohortMemberFactory,
    EnrolmentFactory,
)
from tests.progress.services.erasing.erased import erase_by, go
from tests.quizzes.taking import answer, answer_all

pytestmark = pytest.mark.django_db


class TestFigures:
    def test_attempts_marks_and_results_stay_and_add_up(
        self, admin: User, learner: User, quiz: Quiz
    ):
        attempt = go(learner, quiz)
        marks = list(Mark.objects.order_by("pk").values_list("pk", "fraction"))
        result = QuizResult.objects.get(enrolment__learner=learner)

        erase_by(admin, learner)

        assert list(Mark.objects.order_by("pk").values_list("pk", "fraction")) == marks
        result.refresh_from_db()
        assert result.attempts == 1
        attempt.refresh_from_db()
        assert (attempt.state, attempt.learner_id) == (AttemptState.SCORED, learner.pk)
        said = StringIO()
        call_command("recompute_progress", "--check", stdout=said)  # a difference is an error

    def test_a_place_in_a_cohort_stays(self, admin: User, learner: User):
        member = CohortMemberFactory(learner=learner)

        erase_by(admin, learner)

        assert CohortMember.objects.filter(pk=member.pk).exists()

    def test_an_open_attempt_goes(self, admin: User, learner: User, quiz: Quiz):
        Enrolment.objects.create(learner=learner, course=quiz.course)
        answer_all(start_attempt(learner=learner, quiz=quiz))

        erase_by(admin, learner)

        assert not Attempt.objects.filter(learner=learner).exists()
        assert not AnswerEvent.objects.exists()

    def test_what_waits_for_its_marks_gets_the_same_as_it_would_have(
        self, admin: User, learner: User, quiz: Quiz
    ):
        EnrolmentFactory(learner=learner, course=quiz.course)
        attempt = start_attempt(learner=learner, quiz=quiz)
        answer_all(attempt)
        typed = attempt.items.get(question_version__question__kind="short_answer")
        answer(typed, {"text": "I am Quirina"})
        attempt = submit_attempt(attempt=attempt, by=learner)

        erase_by(admin, learner)
        score_attempt(attempt)

        assert set(Mark.objects.values_list("fraction", flat=True)) == {0, 1}
        assert typed.answers.order_by("-revision")[0].payload == {"text": ERASED}


class TestAnswers:
    @pytest.mark.parametrize("typed", ["Quirina", "written by zweig, q.", "q.zweig@example.org"])
    def test_a_typed_answer_that_names_the_person_goes(
        self, admin: User, learner: User, quiz: Quiz, typed: str
    ):
        go(learner, quiz, typed)

        erase_by(admin, learner)

        payloads = AnswerEvent.objects.filter(payload__has_key="text").order_by("revision")
        assert payloads[1].payload == {"text": ERASED}

    def test_one_that_does_not_stays(self, admin: User, learner: User, quiz: Quiz):
        go(learner, quiz, "a zweigleinchen")

        erase_by(admin, learner)

        assert AnswerEvent.objects.filter(payload={"text": "a zweigleinchen"}).exists()

    def test_a_name_that_is_the_right_answer_stays_an_answer(
        self, admin: User, learner: User, quiz: Quiz
    ):
        attempt = go(learner, quiz)
        (right,) = AnswerEvent.objects.values_list("payload__text", flat=True).exclude(
            payload__text=None
        )
        User.objects.filter(pk=learner.pk).update(name=right)

        erase_by(admin, learner)

        assert AnswerEvent.objects.filter(item__attempt=attempt, payload={"text": right}).exists()

    def test_programs_that_bear_the_name_are_renamed_and_stay_apart(
        self, admin: User, learner: User, quiz: Quiz
    ):
        EnrolmentFactory(learner=learner, course=quiz.course)
        attempt = start_attempt(learner=learner, quiz=quiz)
        item = attempt.items.get(question_version__question__kind="short_answer")
        for number in (1, 2):
            told = {"client": "quirina-laptop", "sequence": number}
            answer(item, {"text": f"nothing {number}"}, **told)
        submit_attempt(attempt=attempt, by=learner)

        erase_by(admin, learner)

        names = AnswerEvent.objects.values_list("client", "idempotency_key")
        assert len(names) == 2
        assert "quirina" not in str(list(names))
