from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from accounts.models import User
from courses.models import Course
from progress.errors import AlreadyRevoked, NothingToCertify
from progress.models import Certificate, CourseCompletion, QuizResult
from progress.services.certificates.following import NO_LONGER_COMPLETE, certify
from progress.services.certificates.revoking import replace_certificate, revoke_certificate
from progress.services.criteria import set_criteria
from quizzes.models import Grading
from quizzes.services.grading import save_quiz
from quizzes.signals import steps_changed
from tests.at_once import at_once
from tests.factories.courses import LessonFactory
from tests.factories.progress import CourseCompletionFactory
from tests.progress.attempts import correct
from tests.progress.completing import complete, read, take
from tests.progress.material import enrolment_of, first_quiz, lessons_of, make_course

pytestmark = pytest.mark.django_db


@pytest.fixture
def course(owner: User) -> Course:
    return make_course(owner)


def only() -> Certificate:
    return Certificate.objects.get()


def test_who_completes_a_course_has_a_certificate_at_once(course: Course, owner: User):
    read(course)
    take(first_quiz(course), owner)
    assert not Certificate.objects.exists()

    take(course.quizzes.latest("pk"), owner)

    assert only().learner == owner
    assert (only().learner_name, only().course_title) == ("Olga", "Le Bureau")
    assert (only().language, only().revoked_at, only().replaces) == ("fr", None, None)
    completion = CourseCompletion.objects.get()
    assert only().issued_at >= completion.completed_at


def test_going_on_after_that_changes_nothing(course: Course, owner: User):
    complete(course)
    before = Certificate.objects.values().get()

    read(course)
    take(first_quiz(course), owner)

    assert Certificate.objects.values().get() == before


def test_the_names_stay_those_of_its_issue(course: Course, owner: User):
    complete(course)

    owner.name, course.title = "Olga Petrova", "Autre titre"
    owner.save()
    course.save()

    assert (only().learner_name, only().course_title) == ("Olga", "Le Bureau")


def test_who_has_no_name_is_called_by_their_address(course: Course, owner: User):
    owner.name = ""
    owner.save()

    complete(course)

    assert only().learner_name == owner.email


@pytest.mark.parametrize(
    ("at", "on"),
    [(datetime(2026, 3, 1, 22, 59, tzinfo=UTC), 1), (datetime(2026, 3, 1, 23, 1, tzinfo=UTC), 2)],
)
def test_the_day_is_that_of_the_site(settings: Any, at: datetime, on: int):
    settings.TIME_ZONE = "Europe/Paris"
    completion = CourseCompletionFactory.create(completed_at=at)

    (made,) = certify([completion.enrolment_id])

    assert made.completed_on.day == on


def test_another_mark_revokes_it_and_a_third_brings_a_new_one(course: Course):
    complete(course)
    first = only()
    attempt = first_quiz(course).attempts.get()

    correct(attempt, 1, "0")

    first.refresh_from_db()
    assert first.revoked_at is not None
    assert first.revoked_because == NO_LONGER_COMPLETE
    assert Certificate.objects.count() == 1

    correct(attempt, 1, "1")

    new = Certificate.objects.exclude(pk=first.pk).get()
    assert (new.replaces, new.revoked_at) == (first, None)
    assert new.number != first.number
    first.refresh_from_db()
    assert first.revoked_because == NO_LONGER_COMPLETE


def test_another_grading_revokes_it(course: Course, owner: User):
    complete(course)
    quiz = first_quiz(course)
    take(quiz, owner, right=0)
    assert only().revoked_at is None

    quiz.grading = Grading.LAST
    save_quiz(quiz)

    assert only().revoked_because == NO_LONGER_COMPLETE


def test_a_mark_that_passes_as_before_leaves_it(course: Course):
    quiz = first_quiz(course)
    quiz.pass_mark = 0
    save_quiz(quiz)
    complete(course)

    correct(quiz.attempts.get(), 1, "0")

    assert only().revoked_at is None


def test_a_course_that_asks_for_more_leaves_certificates_as_they_are(course: Course):
    set_criteria(course=course, needs_lessons=True, needs_quizzes=False, by=None)
    read(course)
    known = lessons_of(course)[0]

    LessonFactory.create(module=known.module, position=9, current=known.current)
    steps_changed.send(sender=Course, course=course)
    set_criteria(course=course, needs_lessons=True, needs_quizzes=True, by=None)

    assert not CourseCompletion.objects.exists()
    assert only().revoked_at is None

    complete(course)

    assert CourseCompletion.objects.exists()
    assert only().revoked_at is None


def test_where_quizzes_are_not_asked_for_no_mark_revokes(course: Course):
    set_criteria(course=course, needs_lessons=True, needs_quizzes=False, by=None)
    complete(course)

    correct(first_quiz(course).attempts.get(), 1, "0")

    assert only().revoked_at is None


def test_who_is_certified_of_another_course_keeps_that_one(course: Course, owner: User):
    complete(course)
    other = make_course(owner)
    other_quiz = first_quiz(other)
    complete(other)

    correct(other_quiz.attempts.get(), 1, "0")

    assert Certificate.objects.get(course=course).revoked_at is None
    assert Certificate.objects.get(course=other).revoked_at is not None


def test_what_a_person_revoked_stays_so(course: Course, owner: User):
    complete(course)

    revoke_certificate(certificate=only(), because=" Somebody else took the quiz. ", by=owner)
    attempt = first_quiz(course).attempts.get()
    correct(attempt, 1, "0")
    correct(attempt, 1, "1")

    assert only().revoked_because == "Somebody else took the quiz."
    with pytest.raises(AlreadyRevoked):
        revoke_certificate(certificate=only(), because="Again", by=owner)


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_nobody_revokes_without_a_reason(course: Course, reason: str):
    complete(course)

    with pytest.raises(ValueError, match="reason"):
        revoke_certificate(certificate=only(), because=reason, by=None)

    assert only().revoked_at is None


def test_a_person_replaces_what_was_revoked_with_the_name_of_now(course: Course, owner: User):
    complete(course)
    first = only()
    with pytest.raises(NothingToCertify):
        replace_certificate(certificate=first, by=None)
    revoke_certificate(certificate=first, because="Misspelt", by=None)
    owner.name = "Olga Petrova"
    owner.save()

    new = replace_certificate(certificate=first, by=None)

    assert (new.learner_name, new.replaces) == ("Olga Petrova", first)
    with pytest.raises(NothingToCertify):
        replace_certificate(certificate=first, by=None)


def test_who_has_not_completed_the_course_gets_no_replacement(course: Course):
    complete(course)
    QuizResult.objects.update(passed_at=None)
    correct(first_quiz(course).attempts.get(), 1, "0")
    revoked = only()
    CourseCompletion.objects.all().delete()

    with pytest.raises(NothingToCertify):
        replace_certificate(certificate=revoked, by=None)


@pytest.mark.django_db(transaction=True)
def test_completed_twice_at_the_same_time_it_is_issued_once(course: Course):
    enrolment = complete(course)
    Certificate.objects.all().delete()
    attempt = first_quiz(course).attempts.get()
    correct(attempt, 1, "0")

    at_once(
        lambda: correct(attempt, 1, "1"),
        lambda: read(course),
        lambda: take(first_quiz(course), enrolment.learner) and None,
    )

    assert only().revoked_at is None
    assert enrolment_of(course).course_completion
