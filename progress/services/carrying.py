"""Carries over what learners have read when editors split, merge or change lessons.

Nobody loses by it: who had read each text of a lesson that was said before, wherever it was said,
has read the lesson, since the last of them. What of it they have not seen is marked on its page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from courses.models import Course, Lesson, LessonRevision
from progress.models import LessonCompletion
from progress.services.completing import follow_course, hold_enrolments

Origins = frozenset[frozenset[int]]
"""For each text of a lesson, the ids of the lessons that said it before."""


@transaction.atomic
def carry_over(course: Course, origins: Mapping[int, Origins]) -> None:
    """Carry over who has read the lessons that said the words of others (by id) before."""
    hold_enrolments(course)
    read = _list_read({*origins, *(pk for own in origins.values() for pk in _union(own))})
    texts = _read_texts(one.revision_id for own in read.values() for one in own.values())
    lessons = Lesson.objects.filter(pk__in=origins).select_related("current").order_by("pk")
    for lesson in lessons:
        if lesson.current is not None:
            _carry(lesson, lesson.current, origins[lesson.pk], read, texts)
    follow_course(course)


def _list_read(lessons: Iterable[int]) -> Mapping[int, Mapping[int, LessonCompletion]]:
    """List what was read of lessons, by enrolment and lesson."""
    read: dict[int, dict[int, LessonCompletion]] = defaultdict(dict)
    for one in LessonCompletion.objects.filter(lesson__in=list(lessons)):
        read[one.enrolment_id][one.lesson_id] = one
    return read


def _read_texts(revisions: Iterable[int]) -> Mapping[int, frozenset[str]]:
    rows = LessonRevision.objects.filter(pk__in=set(revisions)).values_list("pk", "content")
    return {pk: frozenset(block["text"] for block in content) for pk, content in rows}


def _carry(
    lesson: Lesson,
    revision: LessonRevision,
    origins: Origins,
    read: Mapping[int, Mapping[int, LessonCompletion]],
    texts: Mapping[int, frozenset[str]],
) -> None:
    now = frozenset(block["text"] for block in revision.content)
    carried = []
    for enrolment, own in read.items():
        before = [own[pk] for pk in sorted(_union(origins)) if pk in own]
        last = _find_last(origins, own)
        if last is None:
            continue
        is_whole = now <= frozenset().union(*(texts[one.revision_id] for one in before))
        if is_whole or lesson.pk not in own:
            carried.append(
                LessonCompletion(
                    enrolment_id=enrolment,
                    lesson=lesson,
                    revision_id=revision.pk if is_whole else last.revision_id,
                    content_sha256=revision.content_sha256 if is_whole else last.content_sha256,
                    completed_at=last.completed_at,
                )
            )
    _store(lesson, carried)


def _find_last(origins: Origins, own: Mapping[int, LessonCompletion]) -> LessonCompletion | None:
    """Find the reading by which all texts were read; none where one was not or none was said."""
    first_readings: list[LessonCompletion] = []
    for sayers in origins:
        readings = [own[pk] for pk in sayers if pk in own]
        if not readings:
            return None
        first_readings.append(min(readings, key=_moment))
    return max(first_readings, key=_moment, default=None)


def _moment(completion: LessonCompletion) -> tuple[datetime, int]:
    return completion.completed_at, completion.pk


def _union(origins: Origins) -> frozenset[int]:
    return frozenset().union(*origins)


def _store(lesson: Lesson, carried: list[LessonCompletion]) -> None:
    """Store completions with their own times, which a new row would set to now."""
    times = {one.enrolment_id: one.completed_at for one in carried}
    LessonCompletion.objects.bulk_create(
        carried,
        update_conflicts=True,
        unique_fields=["enrolment", "lesson"],
        update_fields=["revision", "content_sha256"],
        batch_size=1000,
    )
    rows = list(LessonCompletion.objects.filter(lesson=lesson, enrolment__in=times))
    for row in rows:
        row.completed_at = times[row.enrolment_id]
    LessonCompletion.objects.bulk_update(rows, ["completed_at"], batch_size=1000)
