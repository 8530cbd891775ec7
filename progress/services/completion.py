"""Keeps what a learner has read."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from courses.models import Lesson
from progress.models import Enrolment, LessonCompletion, ReadingPlace
from progress.services.access import note_activity
from progress.services.completing import follow_completion


@transaction.atomic
def mark_read(*, enrolment: Enrolment, lesson: Lesson) -> LessonCompletion:
    """Store that a learner read a lesson as it stands now; twice changes nothing.

    Raises ValueError where the lesson says nothing yet or belongs to another course.
    """
    revision = lesson.current
    if revision is None:
        raise ValueError("a lesson without content cannot be read")
    if lesson.module.course_id != enrolment.course_id:
        raise ValueError("the lesson belongs to another course")
    note_activity(enrolment)  # first: whoever changes the row of an enrolment holds it
    read = {"revision": revision, "content_sha256": revision.content_sha256}
    completion, is_new = LessonCompletion.objects.get_or_create(
        enrolment=enrolment, lesson=lesson, defaults=read
    )
    if not is_new and completion.content_sha256 != revision.content_sha256:
        again = LessonCompletion.objects.filter(pk=completion.pk)
        again.update(**read, completed_at=timezone.now())
        completion.refresh_from_db()
    ReadingPlace.objects.filter(enrolment=enrolment, lesson=lesson).delete()
    follow_completion([enrolment.pk])
    return completion
