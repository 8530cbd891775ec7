"""A lesson as a learner reads it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from accounts.models import User
from courses.models import Lesson
from progress.models import LessonCompletion
from progress.queries.courses import LearnersCourse, documents_of, find_course
from progress.queries.lesson_steps import LessonStep
from progress.queries.stamps import find_stamped
from progress.queries.steps import ModuleSteps, QuizStep
from progress.queries.texts import LessonText, read_text

SECONDS_A_MINUTE = 20
"""Of each minute that a careful reader takes, what the fastest needs."""
FEWEST_SECONDS = 5


@dataclass(frozen=True, slots=True)
class LessonPage:
    """A lesson with its place in the course; its text is read apart, where it is needed."""

    course: LearnersCourse
    module: ModuleSteps
    step: LessonStep
    objective: str
    stamp: str
    """Of all that its text is made of: with one stamp it reads alike."""
    content_sha256: str
    """The hash of the text, by which a place in it is kept."""
    previous: LessonStep | QuizStep | None
    following: LessonStep | QuizStep | None

    @property
    def seconds_enough(self) -> int:
        """Seconds on the page after which who came to the end has read what was left of it."""
        stop = self.step.stop
        share_left = 1 - stop.share if stop else 1
        return max(math.ceil(self.step.minutes * SECONDS_A_MINUTE * share_left), FEWEST_SECONDS)


def lesson_page(
    learner: User, course_slug: str, module_slug: str, lesson_slug: str
) -> LessonPage | None:
    """Read a lesson of a course that the learner is on; none where there is no such one."""
    course = find_course(learner, course_slug)
    if course is None:
        return None
    for module, step in _lessons(course):
        if (module.slug, step.slug) == (module_slug, lesson_slug):
            break
    else:
        return None
    stamped = find_stamped(course_slug, module_slug, lesson_slug)
    if stamped is None:
        return None
    steps = course.steps
    index = steps.index(step)
    return LessonPage(
        course=course,
        module=module,
        step=step,
        objective=stamped.objective,
        stamp=stamped.stamp,
        content_sha256=stamped.content_sha256,
        previous=steps[index - 1] if index else None,
        following=steps[index + 1] if index + 1 < len(steps) else None,
    )


def lesson_text(page: LessonPage, reader: User | None = None) -> LessonText | None:
    """Read what a lesson says; none where there is no such lesson any more.

    For a ``reader`` who read another text here it marks what is new.
    """
    step = page.step
    lesson = find_lesson(step.course, step.module, step.slug)
    if lesson is None or lesson.current is None:
        return None
    known = _texts_read(reader, lesson) if reader else None
    return read_text(lesson, lesson.current, documents_of(lesson.module.course), known)


def find_lesson(course_slug: str, module_slug: str, lesson_slug: str) -> Lesson | None:
    """Find a lesson that says something by its address; none where there is no such one."""
    lessons = Lesson.objects.select_related("current", "objective", "module__course")
    return lessons.filter(
        module__course__slug=course_slug,
        module__slug=module_slug,
        slug=lesson_slug,
        current__isnull=False,
    ).first()


def is_elsewhere(course_slug: str, module_slug: str, lesson_slug: str) -> bool:
    """Tell whether what the lesson said stands in other lessons now, for editors moved it there."""
    silent = Lesson.objects.filter(current__isnull=True, revisions__isnull=False)
    return silent.filter(
        module__course__slug=course_slug, module__slug=module_slug, slug=lesson_slug
    ).exists()


def _texts_read(learner: User, lesson: Lesson) -> frozenset[str]:
    """Read what the lesson said when the learner read it, block by block."""
    read = LessonCompletion.objects.filter(enrolment__learner=learner, lesson=lesson)
    content = read.values_list("revision__content", flat=True).first()
    return frozenset(block["text"] for block in content or ())


def _lessons(course: LearnersCourse) -> Iterator[tuple[ModuleSteps, LessonStep]]:
    return ((module, step) for module in course.modules for step in module.lessons)
