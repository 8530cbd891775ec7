from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import AuditEntry, User
from quizzes.errors import AttemptClosed, NoAttemptLeft, QuizHasNoQuestions
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptItem, AttemptState, Mode, Quiz, Verdict
from quizzes.queries.shown import list_options
from quizzes.scoring import Body
from quizzes.services.attempts import start_attempt, submit_attempt, submit_overdue
from quizzes.services.deliveries import Outcome
from quizzes.services.receipts import make_receipt
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    QuestionVersionFactory,
    QuizFactory,
    QuizQuestionFactory,
    ReviewFactory,
    make_quiz,
)
from tests.quizzes.taking import ALL_KINDS, answer, right_payload

pytestmark = pytest.mark.django_db


class TestStarting:
    def test_takes_the_questions_in_the_order_of_the_quiz(self, owner: User):
        quiz = make_quiz(ItemKind.MATCHING, ItemKind.CLOZE, ItemKind.TRUE_FALSE)

        attempt = start_attempt(learner=owner, quiz=quiz)

        kinds = attempt.items.order_by("position").values_list(
            "position", "question_version__question__kind"
        )
        assert list(kinds) == [(1, "matching"), (2, "cloze"), (3, "true_false")]
        assert (attempt.number, attempt.state, attempt.mode) == (1, "started", "practice")

    def test_a_question_may_stand_in_two_quizzes_at_different_places(self, owner: User):
        quiz = make_quiz(ItemKind.CLOZE, ItemKind.NUMERIC)
        other = QuizFactory.create(course=quiz.course)
        for entry in quiz.entries.order_by("-position"):
            QuizQuestionFactory.create(quiz=other, question=entry.question)

        attempt = start_attempt(learner=owner, quiz=other)

        kinds = attempt.items.values_list("question_version__question__kind", flat=True)
        assert list(kinds.order_by("position")) == ["numeric", "cloze"]

    def test_returns_the_open_attempt(self, owner: User, quiz: Quiz):
        first = start_attempt(learner=owner, quiz=quiz)

        again = start_attempt(learner=owner, quiz=quiz)

        assert again == first
        assert again.items.count() == len(ALL_KINDS)

    def test_starts_another_once_the_last_is_submitted(self, owner: User, quiz: Quiz):
        first = start_attempt(learner=owner, quiz=quiz)
        submit_attempt(attempt=first, by=owner)

        second = start_attempt(learner=owner, quiz=quiz)

        assert second.number == 2

    def test_learners_have_attempts_of_their_own(self, owner: User, colleague: User, quiz: Quiz):
        mine = start_attempt(learner=owner, quiz=quiz)
        theirs = start_attempt(learner=colleague, quiz=quiz)

        assert (mine.number, theirs.number) == (1, 1)
        assert mine.public_id != theirs.public_id

    def test_takes_no_more_questions_than_the_quiz_wants(self, owner: User):
        quiz = make_quiz(*[ItemKind.CLOZE] * 5)
        quiz.wanted = 3
        quiz.save()

        assert start_attempt(learner=owner, quiz=quiz).items.count() == 3

    def test_an_empty_quiz_is_refused_and_nothing_is_stored(self, owner: User):
        with pytest.raises(QuizHasNoQuestions):
            start_attempt(learner=owner, quiz=QuizFactory.create())

        assert not Attempt.objects.exists()


class TestVersions:
    @pytest.mark.parametrize("verdict", [Verdict.REJECTED, Verdict.STALE, Verdict.RETIRED])
    def test_a_question_whose_last_review_is_no_approval_is_left_out(
        self, owner: User, verdict: Verdict
    ):
        quiz = make_quiz(ItemKind.CLOZE, ItemKind.NUMERIC)
        version = quiz.entries.get(position=1).question.versions.get()
        ReviewFactory.create(question_version=version, verdict=verdict)

        attempt = start_attempt(learner=owner, quiz=quiz)

        assert version not in [item.question_version for item in attempt.items.all()]
        assert attempt.items.get().position == 1

    def test_a_draft_does_not_replace_the_approved_version(self, owner: User):
        quiz = make_quiz(ItemKind.CLOZE)
        version = quiz.entries.get().question.versions.get()
        QuestionVersionFactory.create(question=version.question, number=2)

        assert start_attempt(learner=owner, quiz=quiz).items.get().question_version == version

    def test_the_newest_approved_version_is_taken_and_old_attempts_keep_theirs(
        self, owner: User, colleague: User
    ):
        quiz = make_quiz(ItemKind.CLOZE)
        old = start_attempt(learner=owner, quiz=quiz)
        first = old.items.get().question_version
        second = ApprovedVersionFactory.create(question=first.question, number=2)

        new = start_attempt(learner=colleague, quiz=quiz)

        assert new.items.get().question_version == second
        assert start_attempt(learner=owner, quiz=quiz).items.get().question_version == first

    def test_what_was_rejected_and_then_approved_is_asked(self, owner: User):
        quiz = make_quiz(ItemKind.CLOZE)
        version = quiz.entries.get().question.versions.get()
        ReviewFactory.create(question_version=version, verdict=Verdict.REJECTED)
        ReviewFactory.create(question_version=version, verdict=Verdict.APPROVED)

        assert start_attempt(learner=owner, quiz=quiz).items.count() == 1


def test_the_option_order_holds_each_option_once(attempt: Attempt):
    for item in attempt.items.select_related("question_version"):
        options = list_options(Body.from_json(item.question_version.body))
        assert sorted(item.option_order) == list(range(len(options)))


class TestSubmitting:
    def test_closes_the_attempt_with_a_receipt(self, owner: User, attempt: Attempt):
        submitted = submit_attempt(attempt=attempt, by=owner)

        attempt.refresh_from_db()
        assert submitted == attempt
        assert attempt.state == AttemptState.SUBMITTED
        assert attempt.submitted_at is not None
        assert len(attempt.receipt) == 64

    def test_the_second_time_changes_nothing(self, owner: User, attempt: Attempt):
        first = submit_attempt(attempt=attempt, by=owner)

        again = submit_attempt(attempt=attempt, by=owner)

        assert (again.submitted_at, again.receipt) == (first.submitted_at, first.receipt)

    def test_the_receipt_can_be_made_again(self, owner: User, attempt: Attempt):
        submitted = submit_attempt(attempt=attempt, by=owner)

        assert make_receipt(Attempt.objects.get()) == submitted.receipt

    def test_the_receipt_tells_one_answer_from_another(self, owner: User, attempt: Attempt):
        item = attempt.items.get(question_version__question__kind=ItemKind.CLOZE)
        submitted = submit_attempt(attempt=attempt, by=owner)
        blank = submitted.receipt

        AttemptItem.objects.get(pk=item.pk).answers.create(
            revision=1, client="c", sequence=1, payload={"text": "Lyon"}, idempotency_key="k"
        )

        assert make_receipt(submitted) != blank

    def test_an_open_attempt_has_no_receipt(self, attempt: Attempt):
        with pytest.raises(ValueError, match="submitted"):
            make_receipt(attempt)

    def test_another_hand_is_noted(self, attempt: Attempt):
        admin = AdminFactory.create()

        submit_attempt(attempt=attempt, by=admin)

        entry = AuditEntry.objects.get()
        assert (entry.actor, entry.action) == (admin, "submit_attempt")

    def test_ones_own_hand_is_not(self, owner: User, attempt: Attempt):
        submit_attempt(attempt=attempt, by=owner)

        assert not AuditEntry.objects.exists()


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_many_clicks_start_one_attempt(self, owner: User, quiz: Quiz):
        attempts = at_once(*[lambda: start_attempt(learner=owner, quiz=quiz)] * 8)

        assert len(set(attempts)) == 1
        assert Attempt.objects.count() == 1
        assert AttemptItem.objects.count() == len(ALL_KINDS)

    def test_many_clicks_submit_once(self, owner: User, attempt: Attempt):
        submitted = at_once(*[lambda: submit_attempt(attempt=attempt, by=owner)] * 8)

        assert len({(each.submitted_at, each.receipt) for each in submitted}) == 1

    def test_an_answer_comes_wholly_before_or_wholly_after_the_submission(
        self, owner: User, attempt: Attempt
    ):
        items = list(attempt.items.select_related("attempt", "question_version"))
        calls = [lambda item=item: answer_or_not(item) for item in items]

        at_once(*calls, lambda: submit_attempt(attempt=attempt, by=owner))

        attempt.refresh_from_db()
        assert make_receipt(attempt) == attempt.receipt


def answer_or_not(item: AttemptItem):
    with suppress(AttemptClosed):
        answer(item, right_payload(item))


def examine(quiz: Quiz, **settings: object) -> Quiz:
    for name, value in {"mode": Mode.EXAMINATION, **settings}.items():
        setattr(quiz, name, value)
    quiz.save()
    return quiz


class TestRules:
    def test_an_examination_has_an_end(self, owner: User, quiz: Quiz):
        examine(quiz, time_limit=timedelta(minutes=20))

        attempt = start_attempt(learner=owner, quiz=quiz)

        assert attempt.due_at == attempt.started_at + timedelta(minutes=20)

    def test_used_up_attempts_refuse_a_start_but_not_the_open_one(self, owner: User, quiz: Quiz):
        examine(quiz, attempts_allowed=1)
        attempt = start_attempt(learner=owner, quiz=quiz)

        assert start_attempt(learner=owner, quiz=quiz) == attempt
        submit_attempt(attempt=attempt, by=owner)
        with pytest.raises(NoAttemptLeft):
            start_attempt(learner=owner, quiz=quiz)

    def test_orders_follow_from_the_seed_that_is_stored(self, owner: User, colleague: User):
        quiz = make_quiz(*[ItemKind.SINGLE_CHOICE] * 6)
        quiz.shuffles_questions = True
        quiz.save()

        attempts = [start_attempt(learner=one, quiz=quiz) for one in (owner, colleague)]

        asked = [
            list(one.items.order_by("position").values_list("question_version", flat=True))
            for one in attempts
        ]
        assert sorted(asked[0]) == sorted(asked[1])
        assert len({one.seed for one in attempts}) == 2

    def test_options_stay_as_they_were_written_where_the_quiz_says_so(self, owner: User):
        quiz = make_quiz(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE)
        quiz.shuffles_options = False
        quiz.save()

        attempt = start_attempt(learner=owner, quiz=quiz)

        assert all(item.option_order == sorted(item.option_order) for item in attempt.items.all())


class TestTheClock:
    @pytest.fixture
    def timed(self, owner: User, quiz: Quiz) -> Attempt:
        return start_attempt(learner=owner, quiz=examine(quiz, time_limit=timedelta(minutes=20)))

    def pass_time(self, attempt: Attempt, beyond: float) -> None:
        """Move an attempt so far back that its end lies ``beyond`` seconds behind us."""
        attempt.due_at = timezone.now() - timedelta(seconds=beyond)
        attempt.save()

    def test_an_answer_within_the_grace_counts_and_a_later_one_is_kept(self, timed: Attempt):
        item = timed.items.select_related("question_version", "attempt").first()
        assert item is not None
        self.pass_time(item.attempt, 2)
        saved = [answer(item, right_payload(item))]
        self.pass_time(item.attempt, 60)
        saved.append(answer(item, right_payload(item)))

        assert [one.outcome for one in saved] == [Outcome.COUNTED, Outcome.LATE]
        assert item.answers.count() == 2

    def test_the_clock_hands_in_what_is_stored(self, timed: Attempt):
        item = timed.items.select_related("question_version", "attempt").first()
        assert item is not None
        answer(item, right_payload(item))
        self.pass_time(timed, 6)

        (closed,) = submit_overdue(timezone.now(), 10)

        assert (closed.pk, closed.state, closed.is_overdue) == (timed.pk, "submitted", True)
        assert closed.receipt == make_receipt(closed)
        assert submit_overdue(timezone.now(), 10) == []

    @pytest.mark.parametrize("beyond", [-60, 2])
    def test_it_waits_for_the_end_and_the_grace(self, timed: Attempt, beyond: float):
        self.pass_time(timed, beyond)

        assert submit_overdue(timezone.now(), 10) == []

    def test_an_answer_after_the_clock_is_kept_and_does_not_count(self, timed: Attempt):
        self.pass_time(timed, 60)
        submit_overdue(timezone.now(), 10)
        item = timed.items.select_related("question_version", "attempt").first()
        assert item is not None

        late = answer(item, right_payload(item))

        assert (late.outcome, late.newest) == (Outcome.LATE, None)
        assert item.answers.get().is_late
