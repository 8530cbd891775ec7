from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from courses.models import Course
from progress.models import (
    AttemptDelta,
    Certificate,
    CourseCompletion,
    Enrolment,
    ItemSum,
    LessonCompletion,
    ModuleCompletion,
    OptionCount,
    QuizResult,
    QuizSum,
)
from progress.queries.snapshot import one_snapshot
from progress.queries.sums.reading import read_sums
from progress.services.completion import mark_read
from progress.services.statistics.folding import fold_pending
from quizzes.models import Mark, Quiz
from tests.at_once import at_once
from tests.factories.progress import (
    CourseCompletionFactory,
    CriteriaFactory,
    EnrolmentFactory,
    ModuleCompletionFactory,
)
from tests.progress.attempts import correct, make_statistical_quiz, take_quiz
from tests.progress.completing import complete, take
from tests.progress.material import lessons_of, make_course

pytestmark = pytest.mark.django_db

TINY = Decimal("0.00000001")


@pytest.fixture
def quiz() -> Quiz:
    """A quiz with statistics, half of them folded, and results."""
    quiz = make_statistical_quiz()
    attempts = take_quiz(quiz, learners=3, each=2)
    for learner in {attempt.learner for attempt in attempts}:
        EnrolmentFactory.create(learner=learner, course=quiz.course)
    correct(attempts[0], 1, "0.125")
    fold_pending()
    for attempt in attempts[1:]:
        correct(attempt, 2, "0.33333333")
    correct(attempts[5], 1, "0.5")
    return quiz


def run(*words: str) -> str:
    out = StringIO()
    call_command("recompute_progress", *words, stdout=out)
    return out.getvalue()


def complain(*words: str) -> CommandError:
    with pytest.raises(CommandError) as caught:
        run(*words)
    return caught.value


DAMAGES: dict[str, Callable[[], object]] = {
    "the last digit of a sum": lambda: QuizSum.objects.filter(is_first=True).update(
        t4=F("t4") + Decimal(f"1e-{32}")
    ),
    "an item's product": lambda: ItemSum.objects.filter(is_first=False).update(xt=F("xt") + TINY),
    "an option": lambda: OptionCount.objects.update(n=F("n") + 1),
    "sums that are lost": lambda: QuizSum.objects.all().delete(),
    "deltas that are lost": lambda: AttemptDelta.objects.filter(is_folded=False).delete(),
    "folded twice": lambda: AttemptDelta.objects.update(is_folded=False),
    "never folded": lambda: AttemptDelta.objects.update(is_folded=True),
    "a mark that nobody told of": lambda: Mark.objects.filter(
        pk=Mark.objects.order_by("item", "-revision").values("pk")[:1]
    ).update(fraction=Decimal("0.77777777")),
    "a result": lambda: QuizResult.objects.filter(pk=QuizResult.objects.values("pk")[:1]).update(
        best_fraction=Decimal(1)
    ),
    "results that are lost": lambda: QuizResult.objects.all().delete(),
    "a result of nothing": lambda: EnrolmentFactory.create(
        course=QuizResult.objects.first().quiz.course
    ).quiz_results.create(
        quiz=QuizResult.objects.first().quiz,
        attempts=1,
        best_fraction=1,
        last_fraction=1,
        grade=1,
        last_submitted_at=QuizResult.objects.first().last_submitted_at,
    ),
}


def test_what_agrees_is_said_to(quiz: Quiz):
    said = run("--check")

    assert f"{quiz.slug}: 6 attempts, agrees\n" in said
    assert said.endswith("1 quizzes agree with their rows.\n1 courses agree with their rows.\n")


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_what_differs_is_found_left_alone_and_mended(quiz: Quiz, damage: Callable[[], object]):
    damage()
    before = read_sums(quiz).first

    error = complain("--check")
    assert error.returncode == 1
    assert str(error) == "1 of 1 quizzes do not agree with their rows."
    assert read_sums(quiz).first == before
    assert "1 of 1 quizzes were mended." in run()
    assert "agrees" in run("--check")


def test_mending_what_agrees_changes_no_row(quiz: Quiz):
    before = list(AttemptDelta.objects.order_by("pk").values_list())

    assert "agree with their rows" in run()

    assert list(AttemptDelta.objects.order_by("pk").values_list()) == before


def test_the_quiz_can_be_chosen(quiz: Quiz):
    other = make_statistical_quiz()
    AttemptDelta.objects.all().delete()

    assert other.slug in run("--check", "--quiz", other.slug)
    assert complain("--check", "--quiz", quiz.slug).returncode == 1
    assert complain("--quiz", "no-such-quiz").returncode == 2


def test_what_was_mended_is_corrected_as_ever(quiz: Quiz):
    AttemptDelta.objects.all().delete()
    run()

    correct(quiz.attempts.earliest("pk"), 3, "0.7")

    assert "agrees" in run("--check")


@pytest.mark.parametrize("field", ["best_fraction", "last_fraction", "grade"])
@pytest.mark.parametrize("value", ["1.00000001", "-0.00000001"])
def test_no_result_is_above_all_or_below_nothing(quiz: Quiz, field: str, value: str):
    with pytest.raises(IntegrityError), transaction.atomic():
        QuizResult.objects.update(**{field: Decimal(value)})


@pytest.mark.django_db(transaction=True)
def test_it_agrees_while_attempts_are_scored_and_folded(quiz: Quiz):
    def check() -> str:
        return "".join(run("--check") for _ in range(6))

    def score() -> str:
        take_quiz(quiz, learners=4, seed=5)
        return ""

    def fold() -> str:
        for _ in range(20):
            fold_pending()
        return ""

    said = at_once(check, score, fold)[0]

    assert said.count("1 quizzes agree") == 6


@pytest.mark.django_db(transaction=True)
def test_what_comes_in_while_it_is_mended_is_counted_once(quiz: Quiz):
    def damage_and_mend() -> None:
        for _ in range(3):
            AttemptDelta.objects.filter(attempt__number=1).delete()
            run()

    def score() -> None:
        attempts = take_quiz(quiz, learners=3, seed=6)
        for attempt in attempts:
            correct(attempt, 1, "0.2")

    at_once(damage_and_mend, score, lambda: [fold_pending() for _ in range(10)] and None)
    run()

    assert "agrees" in run("--check")


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_sees_one_moment_and_changes_nothing(quiz: Quiz):
    with one_snapshot():
        before = read_sums(quiz).first
        at_once(lambda: QuizSum.objects.update(n=F("n") + 1))
        assert read_sums(quiz).first == before

    assert read_sums(quiz).first.quiz.n == before.quiz.n + 1


@pytest.fixture
def course(owner: User) -> Course:
    """A course that its learner completed, and another learner has not begun."""
    course = make_course(owner)
    complete(course)
    EnrolmentFactory.create(course=course)
    return course


COMPLETION_DAMAGES: dict[str, Callable[[], object]] = {
    "a module that is lost": lambda: ModuleCompletion.objects.first().delete(),
    "a course that is lost": lambda: CourseCompletion.objects.all().delete(),
    "a microsecond": lambda: CourseCompletion.objects.update(
        completed_at=F("completed_at") + timedelta(microseconds=1)
    ),
    "a module of nothing": lambda: ModuleCompletionFactory.create(
        enrolment=Enrolment.objects.get(course_completion=None),
        module=ModuleCompletion.objects.first().module,
    ),
    "a course of nothing": lambda: CourseCompletionFactory.create(
        enrolment=Enrolment.objects.get(course_completion=None)
    ),
    "a lesson that nobody told of": lambda: LessonCompletion.objects.first().delete(),
    "criteria that nobody told of": lambda: CriteriaFactory.create(
        course=CourseCompletion.objects.get().enrolment.course, needs_quizzes=False
    ),
    "a certificate that is lost": lambda: Certificate.objects.all().delete(),
}


@pytest.mark.parametrize("damage", COMPLETION_DAMAGES.values(), ids=list(COMPLETION_DAMAGES))
def test_what_differs_of_completion_is_found_left_alone_and_mended(
    course: Course, damage: Callable[[], object]
):
    assert run("--check").endswith(
        "2 quizzes agree with their rows.\n1 courses agree with their rows.\n"
    )
    damage()
    before = list(ModuleCompletion.objects.order_by("pk").values_list())

    error = complain("--check")

    assert error.returncode == 1
    assert str(error) == "1 of 1 courses do not agree with their rows."
    assert list(ModuleCompletion.objects.order_by("pk").values_list()) == before
    assert "1 of 1 courses were mended." in run()
    assert f"{course.slug}: 2 learners, agrees" in run("--check")


def test_who_completed_before_there_was_completion_gets_it_with_the_certificate(course: Course):
    certificate = Certificate.objects.get()
    for kept in (Certificate, CourseCompletion, ModuleCompletion):
        kept.objects.all().delete()

    run()

    assert CourseCompletion.objects.count() == 1
    assert ModuleCompletion.objects.count() == 2
    assert Certificate.objects.get().learner == certificate.learner


def test_a_quiz_alone_leaves_completion_alone(course: Course):
    CourseCompletion.objects.all().delete()

    run("--quiz", course.quizzes.first().slug)

    assert not CourseCompletion.objects.exists()


def test_a_result_that_is_mended_takes_completion_and_certificate_with_it(course: Course):
    Mark.objects.filter(item__position=1).update(fraction=0)

    assert "2 of 2 quizzes were mended." in run()

    assert not CourseCompletion.objects.exists()
    assert Certificate.objects.get().revoked_at is not None
    assert "agrees" in run("--check")


@pytest.mark.django_db(transaction=True)
def test_completion_agrees_while_learners_go_on(course: Course):
    others = [EnrolmentFactory.create(course=course) for _ in range(3)]

    def go_on() -> str:
        for enrolment in others:
            for lesson in lessons_of(course):
                mark_read(enrolment=enrolment, lesson=lesson)
            for quiz in course.quizzes.all():
                take(quiz, enrolment.learner)
        return ""

    said = at_once(lambda: "".join(run("--check") for _ in range(5)), go_on)[0]

    assert said.count("1 courses agree") == 5
    assert CourseCompletion.objects.count() == 4
