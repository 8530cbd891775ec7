from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.models import Max
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from courses.models import Course, Lesson
from progress.models import (
    CourseCompletion,
    Criteria,
    Enrolment,
    LessonCompletion,
    ModuleCompletion,
    QuizResult,
)
from progress.queries.completed import read_completed
from progress.queries.courses import find_course
from progress.services.completing import follow_completion, follow_course
from progress.services.completion import mark_read
from progress.services.criteria import set_criteria
from quizzes.models import Grading
from quizzes.services.grading import save_quiz
from quizzes.signals import steps_changed
from tests.at_once import at_once
from tests.factories.courses import LessonFactory, ModuleFactory
from tests.factories.progress import CriteriaFactory, EnrolmentFactory, LessonCompletionFactory
from tests.factories.quizzes import QuizFactory
from tests.progress.attempts import correct
from tests.progress.completing import complete, completed, read, take
from tests.progress.material import (
    enrolment_of,
    fill_quiz,
    first_module,
    first_quiz,
    lessons_of,
    make_course,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def course(owner: User) -> Course:
    return make_course(owner)


def nothing(course: Course) -> None:
    pass


def read_all(course: Course) -> None:
    read(course)


def pass_all(course: Course) -> None:
    for quiz in course.quizzes.all():
        take(quiz, enrolment_of(course).learner)


def read_and_pass_all(course: Course) -> None:
    complete(course)


def finish_first_module(course: Course) -> None:
    read(course, *lessons_of(course)[:2])
    take(first_quiz(course), enrolment_of(course).learner)


BOTH, LESSONS, QUIZZES = (True, True), (True, False), (False, True)

DONE: list[tuple[tuple[bool, bool], Callable[[Course], None], tuple[int, bool]]] = [
    (BOTH, nothing, (0, False)),
    (BOTH, finish_first_module, (1, False)),
    (BOTH, read_all, (0, False)),
    (BOTH, pass_all, (0, False)),
    (BOTH, read_and_pass_all, (2, True)),
    (LESSONS, nothing, (0, False)),
    (LESSONS, finish_first_module, (1, False)),
    (LESSONS, read_all, (2, True)),
    (LESSONS, pass_all, (0, False)),
    (LESSONS, read_and_pass_all, (2, True)),
    (QUIZZES, nothing, (0, False)),
    (QUIZZES, finish_first_module, (1, False)),
    (QUIZZES, read_all, (0, False)),
    (QUIZZES, pass_all, (2, True)),
    (QUIZZES, read_and_pass_all, (2, True)),
]


@pytest.mark.parametrize(("needs", "do", "expected"), DONE)
def test_what_is_completed_is_what_the_criteria_say(
    course: Course,
    needs: tuple[bool, bool],
    do: Callable[[Course], None],
    expected: tuple[int, bool],
):
    CriteriaFactory.create(course=course, needs_lessons=needs[0], needs_quizzes=needs[1])

    do(course)

    enrolment = enrolment_of(course)
    assert completed(enrolment) == expected
    shown = find_course(enrolment.learner, course.slug)
    assert shown is not None
    assert (sum(module.is_done for module in shown.modules), shown.is_complete) == expected


def test_without_criteria_it_takes_both(course: Course):
    read(course)
    assert completed(enrolment_of(course)) == (0, False)

    pass_all(course)
    assert completed(enrolment_of(course)) == (2, True)


@pytest.mark.parametrize("is_last", ["lesson", "quiz"])
def test_it_is_completed_since_the_last_that_it_took(course: Course, is_last: str):
    enrolment = complete(course)
    later = enrolment.enrolled_at + timedelta(days=3)
    of_first = {"enrolment": enrolment}
    if is_last == "lesson":
        LessonCompletion.objects.filter(**of_first, lesson=lessons_of(course)[0]).update(
            completed_at=later
        )
    else:
        QuizResult.objects.filter(**of_first, quiz=first_quiz(course)).update(passed_at=later)

    follow_completion([enrolment.pk])

    assert CourseCompletion.objects.get().completed_at == later
    at = dict(ModuleCompletion.objects.values_list("module", "completed_at"))
    assert at.pop(first_module(course).pk) == later
    assert all(one < later for one in at.values())


def add_module(course: Course) -> None:
    ModuleFactory.create(course=course, position=9)


def add_silent_lesson(course: Course) -> None:
    LessonFactory.create(module=first_module(course))


def add_quiz_without_questions(course: Course) -> None:
    QuizFactory.create(course=course, module=first_module(course))
    QuizFactory.create(course=course, module=None)


def add_final_quiz(course: Course) -> None:
    fill_quiz(QuizFactory.create(course=course, module=None), 2)


def add_lesson(course: Course) -> None:
    known = lessons_of(course)[0]
    LessonFactory.create(module=known.module, position=9, current=known.current)


def take_first_module_away(course: Course) -> None:
    LessonCompletion.objects.all().delete()
    Lesson.objects.filter(module=first_module(course)).update(current=None)
    first_quiz(course).entries.all().delete()


CHANGES: list[tuple[Callable[[Course], None], tuple[int, bool]]] = [
    (add_module, (2, True)),
    (add_silent_lesson, (2, True)),
    (add_quiz_without_questions, (2, True)),
    (add_final_quiz, (2, False)),
    (add_lesson, (1, False)),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_what_is_completed_follows_what_the_course_is_made_of(
    course: Course, change: Callable[[Course], None], expected: tuple[int, bool]
):
    enrolment = complete(course)

    change(course)
    steps_changed.send(sender=Course, course=course)

    assert completed(enrolment) == expected
    shown = find_course(enrolment.learner, course.slug)
    assert shown is not None
    assert shown.is_complete is expected[1]
    assert shown.done <= shown.total


def test_a_module_without_anything_to_do_never_counts(course: Course):
    enrolment = complete(course)
    Lesson.objects.filter(module=first_module(course)).update(current=None)
    first_quiz(course).entries.all().delete()

    follow_course(course)

    assert completed(enrolment) == (1, True)


def test_where_a_course_asks_for_nothing_nobody_completes_it(course: Course):
    enrolment = complete(course)
    Lesson.objects.update(current=None)
    for quiz in course.quizzes.all():
        quiz.entries.all().delete()

    follow_course(course)

    assert completed(enrolment) == (0, False)


def test_a_lesson_that_says_nothing_any_more_is_not_asked_for(course: Course):
    read(course, *lessons_of(course)[1:])
    pass_all(course)
    Lesson.objects.filter(pk=lessons_of(course)[0].pk).update(current=None)

    follow_course(course)

    assert completed(enrolment_of(course)) == (2, True)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(BOTH, LESSONS, (2, True)), (LESSONS, BOTH, (0, False)), (LESSONS, QUIZZES, (0, False))],
)
def test_what_is_completed_follows_other_criteria_at_once(
    course: Course,
    before: tuple[bool, bool],
    after: tuple[bool, bool],
    expected: tuple[int, bool],
):
    CriteriaFactory.create(course=course, needs_lessons=before[0], needs_quizzes=before[1])
    read(course)

    set_criteria(course=course, needs_lessons=after[0], needs_quizzes=after[1], by=None)

    assert completed(enrolment_of(course)) == expected


def test_it_follows_marks_and_grading_at_once(course: Course):
    enrolment = complete(course)
    quiz = first_quiz(course)
    attempt = quiz.attempts.get()

    correct(attempt, 1, "0")
    assert completed(enrolment) == (1, False)
    quiz.pass_mark = Decimal("0.5")
    save_quiz(quiz)
    assert completed(enrolment) == (2, True)
    take(quiz, enrolment.learner, right=0)
    assert completed(enrolment) == (2, True)
    quiz.grading = Grading.LAST
    save_quiz(quiz)
    assert completed(enrolment) == (1, False)


def test_who_left_or_came_later_completes_for_themselves(course: Course, colleague: User):
    other = EnrolmentFactory.create(course=course, learner=colleague)
    for lesson in lessons_of(course):
        mark_read(enrolment=other, lesson=lesson)
    for quiz in course.quizzes.all():
        take(quiz, colleague)

    owners = Enrolment.objects.exclude(pk=other.pk).get()
    assert completed(other) == (2, True)
    assert completed(owners) == (0, False)


def test_completing_twice_changes_no_row(course: Course):
    enrolment = complete(course)
    before: list[Any] = list(ModuleCompletion.objects.order_by("pk").values_list())
    before += list(CourseCompletion.objects.values_list())

    follow_completion([enrolment.pk])
    follow_course(course)

    after: list[Any] = list(ModuleCompletion.objects.order_by("pk").values_list())
    assert [*after, *CourseCompletion.objects.values_list()] == before


def test_of_many_it_takes_as_many_statements_as_of_one(course: Course):
    def statements(learners: int) -> int:
        for _ in range(learners):
            other = EnrolmentFactory.create(course=course)
            for lesson in lessons_of(course):
                LessonCompletionFactory.create(
                    enrolment=other, lesson=lesson, revision=lesson.current
                )
        Criteria.objects.update(needs_quizzes=True)
        with CaptureQueriesContext(connection) as captured:
            set_criteria(course=course, needs_lessons=True, needs_quizzes=False, by=None)
        return len(captured)

    set_criteria(course=course, needs_lessons=True, needs_quizzes=True, by=None)

    assert statements(1) == statements(6)


def test_an_attempt_that_changes_no_pass_asks_nothing_of_completion(course: Course):
    learner = enrolment_of(course).learner
    take(first_quiz(course), learner)

    with CaptureQueriesContext(connection) as captured:
        take(first_quiz(course), learner)

    assert not [query for query in captured if "completion" in query["sql"]]


def test_nothing_is_read_of_other_enrolments(course: Course, colleague: User):
    enrolment = complete(course)
    make_course(colleague)

    found = read_completed([enrolment.pk])

    assert {one.enrolment for one in found} == {enrolment.pk}
    newest = LessonCompletion.objects.aggregate(at=Max("completed_at"))["at"]
    whole = next(one.at for one in found if one.module is None)
    assert whole >= newest


@pytest.mark.django_db(transaction=True)
def test_the_last_two_steps_at_the_same_time_complete_the_course_once(course: Course):
    enrolment = enrolment_of(course)
    first, *rest = lessons_of(course)
    read(course, *rest)
    take(first_quiz(course), enrolment.learner)
    last = course.quizzes.order_by("pk").last()
    assert last is not None

    at_once(
        lambda: mark_read(enrolment=enrolment, lesson=first) and None,
        lambda: take(last, enrolment.learner) and None,
        lambda: mark_read(enrolment=enrolment, lesson=first) and None,
    )

    assert completed(enrolment) == (2, True)
    assert enrolment.learner.certificates.count() == 1


@pytest.mark.django_db(transaction=True)
def test_criteria_that_change_while_learners_finish_hold_for_all(course: Course):
    enrolment = enrolment_of(course)
    read(course, *lessons_of(course)[1:])

    at_once(
        lambda: (
            set_criteria(course=course, needs_lessons=True, needs_quizzes=False, by=None) and None
        ),
        lambda: mark_read(enrolment=enrolment, lesson=lessons_of(course)[0]) and None,
    )

    assert completed(enrolment) == (2, True)
