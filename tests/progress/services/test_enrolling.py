from __future__ import annotations

import pytest

from accounts.models import AuditEntry, User
from courses.models import Course
from progress.models import CohortMember, Enrolment, LessonCompletion
from progress.services.access import enrolment_for
from progress.services.completion import mark_read
from progress.services.enrolling import enrol, join_cohort
from tests.factories.courses import CourseFactory, LessonFactory, LessonRevisionFactory
from tests.factories.progress import CohortFactory, EnrolmentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return CourseFactory.create()


def test_a_learner_is_enrolled_once(owner: User, course: Course) -> None:
    first, second = (enrol(learner=owner, course=course, by=None) for _ in range(2))

    assert first == second
    assert AuditEntry.objects.filter(action="enrol").count() == 1


def test_whoever_joins_a_cohort_is_on_all_its_courses(owner: User, course: Course) -> None:
    cohort = CohortFactory.create()
    cohort.courses.add(course, CourseFactory.create())

    for _ in range(2):
        join_cohort(learner=owner, cohort=cohort, by=None)

    assert CohortMember.objects.count() == 1
    assert Enrolment.objects.filter(learner=owner).count() == 2


def test_access_takes_an_enrolment_on_a_published_course(
    owner: User, outsider: User, course: Course
) -> None:
    enrolment = enrol(learner=owner, course=course, by=None)

    assert enrolment_for(owner, course) == enrolment
    assert enrolment_for(outsider, course) is None
    course.is_published = False
    assert enrolment_for(owner, course) is None


def test_what_was_read_is_kept_with_its_hash(owner: User) -> None:
    revision = LessonRevisionFactory.create()
    lesson = revision.lesson
    lesson.current = revision
    lesson.save()
    enrolment = EnrolmentFactory.create(learner=owner, course=lesson.module.course)

    for _ in range(2):
        mark_read(enrolment=enrolment, lesson=lesson)

    completion = LessonCompletion.objects.get()
    assert completion.content_sha256 == revision.content_sha256
    enrolment.refresh_from_db()
    assert enrolment.last_active_at is not None


def test_a_lesson_without_content_cannot_be_read(owner: User) -> None:
    lesson = LessonFactory.create()
    enrolment = EnrolmentFactory.create(learner=owner, course=lesson.module.course)

    with pytest.raises(ValueError, match="without content"):
        mark_read(enrolment=enrolment, lesson=lesson)


def test_a_lesson_of_another_course_cannot_be_read(owner: User) -> None:
    revision = LessonRevisionFactory.create()
    revision.lesson.current = revision
    enrolment = EnrolmentFactory.create(learner=owner)

    with pytest.raises(ValueError, match="another course"):
        mark_read(enrolment=enrolment, lesson=revision.lesson)
