from __future__ import annotations

from decimal import Decimal

import pytest

from accounts.models import User
from progress.models import AttemptDelta, Enrolment, QuizResult
from progress.services.results import count_results
from quizzes.models import Attempt, Grading, Mark, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.grading import save_quiz
from quizzes.services.scoring import score_attempt
from tests.factories.progress import EnrolmentFactory, QuizResultFactory
from tests.factories.quizzes import ApprovedVersionFactory, QuizFactory, QuizQuestionFactory
from tests.quizzes.taking import answer, right_payload

pytestmark = pytest.mark.django_db

HALF = Decimal("0.5")


@pytest.fixture
def quiz() -> Quiz:
    quiz = QuizFactory.create(pass_mark=Decimal("0.75"), wanted=4)
    for _ in range(4):
        version = ApprovedVersionFactory.create(question__course=quiz.course)
        QuizQuestionFactory.create(quiz=quiz, question=version.question)
    return quiz


@pytest.fixture
def enrolment(owner: User, quiz: Quiz) -> Enrolment:
    return EnrolmentFactory.create(learner=owner, course=quiz.course)


def submitted(owner: User, quiz: Quiz, right: int) -> Attempt:
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.select_related("question_version", "attempt")[:right]:
        answer(item, right_payload(item))
    return submit_attempt(attempt=attempt, by=owner)


def test_a_scored_attempt_makes_a_result(owner: User, quiz: Quiz, enrolment: Enrolment) -> None:
    attempt = submitted(owner, quiz, right=3)

    score_attempt(attempt)

    result = QuizResult.objects.get()
    assert (result.enrolment, result.quiz, result.attempts) == (enrolment, quiz, 1)
    assert result.best_fraction == result.last_fraction == Decimal("0.75")
    assert result.passed_at == attempt.submitted_at
    enrolment.refresh_from_db()
    assert enrolment.last_active_at == attempt.submitted_at


def test_the_best_stays_and_the_last_follows(owner: User, quiz: Quiz, enrolment: Enrolment) -> None:
    for right in (2, 4, 1):
        score_attempt(submitted(owner, quiz, right))

    result = QuizResult.objects.get()
    assert (result.attempts, result.best_fraction) == (3, Decimal(1))
    assert result.last_fraction == Decimal("0.25")
    assert result.passed_at == Attempt.objects.get(number=2).submitted_at


def test_the_order_in_which_attempts_are_scored_does_not_matter(
    owner: User, quiz: Quiz, enrolment: Enrolment
) -> None:
    first, second, third = (submitted(owner, quiz, right) for right in (4, 4, 2))

    for attempt in (third, first, second):
        score_attempt(attempt)

    result = QuizResult.objects.get()
    assert result.last_fraction == HALF
    assert result.last_submitted_at == third.submitted_at
    assert result.passed_at == first.submitted_at


def test_scored_twice_it_counts_once(owner: User, quiz: Quiz, enrolment: Enrolment) -> None:
    attempt = submitted(owner, quiz, right=2)

    score_attempt(attempt)
    score_attempt(attempt)

    assert QuizResult.objects.get().attempts == 1
    assert AttemptDelta.objects.count() == 1


@pytest.mark.parametrize(
    ("grading", "grade", "passed_by"),
    [
        (Grading.BEST, "1", 2),
        (Grading.LAST, "0.25", None),
        (Grading.FIRST, "0.5", None),
        (Grading.MEAN, "0.58333333", None),
    ],
)
def test_results_follow_another_grading_at_once(
    owner: User, quiz: Quiz, enrolment: Enrolment, grading: Grading, grade: str, passed_by: int
) -> None:
    for right in (2, 4, 1):
        score_attempt(submitted(owner, quiz, right))

    quiz.grading = grading
    save_quiz(quiz)

    result = QuizResult.objects.get()
    passing = Attempt.objects.filter(number=passed_by).first()
    assert (result.attempts, result.grade) == (3, Decimal(grade))
    assert result.passed_at == (passing.submitted_at if passing else None)


def test_results_follow_another_pass_mark_at_once(
    owner: User, quiz: Quiz, enrolment: Enrolment
) -> None:
    attempt = submitted(owner, quiz, right=2)
    score_attempt(attempt)

    quiz.pass_mark = HALF
    save_quiz(quiz)

    assert QuizResult.objects.get().passed_at == attempt.submitted_at


def test_the_results_of_others_and_of_other_quizzes_stay(
    owner: User, quiz: Quiz, enrolment: Enrolment
) -> None:
    score_attempt(submitted(owner, quiz, right=2))
    foreign = QuizResultFactory.create(grade=Decimal("0.4"))

    quiz.grading = Grading.LAST
    save_quiz(quiz)

    foreign.refresh_from_db()
    assert foreign.grade == Decimal("0.4")


def test_a_mark_that_was_corrected_counts_as_it_is_now(
    owner: User, quiz: Quiz, enrolment: Enrolment
) -> None:
    attempt = submitted(owner, quiz, right=2)
    score_attempt(attempt)
    missed = attempt.items.get(position=4)
    Mark.objects.create(item=missed, revision=2, fraction=1, scorer_version="1")

    count_results(quiz, [owner.pk])

    assert QuizResult.objects.get().grade == Decimal("0.75")


def test_the_statistics_get_what_the_attempt_adds(
    owner: User, quiz: Quiz, enrolment: Enrolment
) -> None:
    attempt = submitted(owner, quiz, right=1)

    score_attempt(attempt)

    delta = AttemptDelta.objects.get()
    assert (delta.attempt, delta.quiz, delta.revision, delta.sign) == (attempt, quiz, 1, 1)
    assert delta.total == Decimal(1)
    assert [Decimal(item["fraction"]) for item in delta.items] == [1, 0, 0, 0]
    versions = attempt.items.order_by("position").values_list("question_version", flat=True)
    assert [item["version"] for item in delta.items] == list(versions)
    assert len(delta.items[0]["options"]) == 1
    assert delta.items[1]["options"] == []


def test_an_attempt_of_somebody_who_left_is_still_scored(
    owner: User, quiz: Quiz, enrolment: Enrolment
) -> None:
    attempt = submitted(owner, quiz, right=2)
    enrolment.delete()

    score_attempt(attempt)

    assert QuizResult.objects.count() == 0
    assert AttemptDelta.objects.count() == 1
