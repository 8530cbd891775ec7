"""Keeps where a learner stopped reading."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from courses.models import Lesson
from progress.errors import PlaceUnknown
from progress.models import Enrolment, LessonCompletion, ReadingPlace
from progress.services.access import note_activity


@transaction.atomic
def keep_place(*, enrolment: Enrolment, lesson: Lesson, block: int, content_sha256: str) -> None:
    """Store at which block (from 0) a learner stopped; the latest word holds.

    Nothing is kept of a lesson that was read as it stands. Raises PlaceUnknown where the lesson
    has no such block, or says something else by now than what the block was counted in.
    """
    revision = lesson.current
    if revision is None or revision.content_sha256 != content_sha256:
        raise PlaceUnknown("the lesson says something else by now")
    if not 0 <= block < len(revision.content):
        raise PlaceUnknown("the lesson has no such block")
    read = LessonCompletion.objects.filter(enrolment=enrolment, lesson=lesson)
    if read.filter(content_sha256=content_sha256).exists():
        return
    place = {"block": block, "content_sha256": content_sha256, "stopped_at": timezone.now()}
    ReadingPlace.objects.bulk_create(  # in one statement, so that devices do not wait in turn
        [ReadingPlace(enrolment=enrolment, lesson=lesson, **place)],
        update_conflicts=True,
        unique_fields=["enrolment", "lesson"],
        update_fields=list(place),
    )
    note_activity(enrolment)
