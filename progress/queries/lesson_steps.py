"""The lessons of a course as steps: which are read, and where the learner stopped."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import F, FilteredRelation, Q, QuerySet
from django.urls import reverse

from courses.models import Lesson
from jobs.queries.kept import Given, KeptQuery
from progress.models import Enrolment
from quizzes.queries.places import name_anchor

CHARACTERS_A_MINUTE = 1000
"""What a careful reader of a second language reads."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a learner stopped in a lesson."""

    block: int
    """Its index, from 1 on: who stopped at the very beginning stopped nowhere."""
    share: float
    """Of the blocks, those before it."""
    at: datetime

    @property
    def anchor(self) -> str:
        """The block's name on the lesson's page."""
        return name_anchor(self.block)


@dataclass(frozen=True, slots=True)
class LessonStep:
    """A lesson on a learner's way."""

    course: str
    module: str
    """Slugs, as the address has them."""
    slug: str
    title: str
    minutes: int
    """Reading time, rounded up."""
    read_at: datetime | None
    is_changed: bool
    """Whether the lesson says something else than when it was read."""
    stop: Stop | None = None
    """Where the learner stopped in what it says now."""
    counts: bool = True
    """Whether the course asks to read it."""

    kind: ClassVar[str] = "lesson"

    @property
    def url(self) -> str:
        """The lesson's address."""
        return reverse("lesson", args=[self.course, self.module, self.slug])

    @property
    def going_on(self) -> str:
        """The address of the place where the learner stopped; else the lesson's."""
        return f"{self.url}#{self.stop.anchor}" if self.stop else self.url

    @property
    def is_done(self) -> bool:
        """Whether it was read, whatever it says by now."""
        return self.read_at is not None

    @property
    def minutes_left(self) -> int:
        """Reading time from where the learner stopped, rounded up."""
        if self.is_done:
            return 0
        return math.ceil(self.minutes * (1 - self.stop.share)) if self.stop else self.minutes


def read_lesson_steps(
    enrolments: Collection[Enrolment], courses: Collection[int]
) -> Mapping[int, list[LessonStep]]:
    """Read the lessons of each module (by its id) of the courses, in teaching order."""
    found: dict[int, list[LessonStep]] = defaultdict(list)
    rows: list[Any] = _LESSONS.all(
        courses=courses, enrolments=[enrolment.pk for enrolment in enrolments]
    )
    for lesson in rows:
        found[lesson.module_id].append(
            LessonStep(
                course=lesson.course_slug,
                module=lesson.module_slug,
                slug=lesson.slug,
                title=lesson.title,
                minutes=math.ceil(lesson.characters / CHARACTERS_A_MINUTE),
                read_at=lesson.read_at,
                is_changed=lesson.hash_read not in {None, lesson.hash_now},
                stop=_find_stop(lesson),
                counts=lesson.counts is not False,
            )
        )
    return found


def _find_stop(lesson: Any) -> Stop | None:
    """Find where the learner stopped.

    Nowhere where it was at the start, the text was another then, or what it says was read since.
    """
    is_of_now = lesson.hash_stopped == lesson.hash_now != lesson.hash_read
    if not is_of_now or not lesson.stopped_in:
        return None
    return Stop(lesson.stopped_in, lesson.stopped_in / lesson.blocks, lesson.stopped_at)


def _select_lessons(courses: Given, enrolments: Given) -> QuerySet[Lesson, Any]:
    own = Q(completions__enrolment__in=enrolments.several())
    own_place = Q(reading_places__enrolment__in=enrolments.several())
    lessons = Lesson.objects.filter(module__course__in=courses.several(), current__isnull=False)
    return (
        lessons.only("slug", "title", "module")
        .annotate(
            course_slug=F("module__course__slug"),
            module_slug=F("module__slug"),
            completion=FilteredRelation("completions", condition=own),
            read_at=F("completion__completed_at"),
            hash_read=F("completion__content_sha256"),
            place=FilteredRelation("reading_places", condition=own_place),
            hash_stopped=F("place__content_sha256"),
            stopped_in=F("place__block"),
            stopped_at=F("place__stopped_at"),
            hash_now=F("current__content_sha256"),
            characters=F("current__characters"),
            blocks=F("current__blocks"),
            counts=F("module__course__criteria__needs_lessons"),
        )
        .order_by("module__position", "position", "pk")
    )


_LESSONS = KeptQuery(_select_lessons)
