"""A lesson as a learner reads it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from accounts.models import User
from courses.models import Lesson
from progress.models import LessonCompletion
from progress.queries.courses import LearnersCourse, course_overview
from progress.queries.lesson_steps import LessonStep
from progress.queries.steps import ModuleSteps, QuizStep
from progress.queries.texts import LessonText, read_text

SECONDS_A_MINUTE = 20
"""Of each minute that a careful reader takes, what the fastest needs."""
FEWEST_SECONDS = 5


@dataclass(frozen=True, slots=True)
class LessonPage:
    """A lesson with its place in the course."""

    course: LearnersCourse
    module: ModuleSteps
    step: LessonStep
    objective: str
    text: LessonText
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
    overview = course_overview(learner, course_slug)
    if overview is None:
        return None
    steps = overview.course.steps
    for module, step in _lessons(overview.course):
        if (module.slug, step.slug) == (module_slug, lesson_slug):
            break
    else:
        return None
    lesson = find_lesson(course_slug, module_slug, lesson_slug)
    if lesson is None or lesson.current is None:
        return None
    index = steps.index(step)
    known = _texts_read(learner, lesson) if step.is_changed else None
    return LessonPage(
        course=overview.course,
        module=module,
        step=step,
        objective=lesson.objective.text if lesson.objective else "",
        text=read_text(lesson, lesson.current, overview.documents, known),
        content_sha256=lesson.current.content_sha256,
        previous=steps[index - 1] if index else None,
        following=steps[index + 1] if index + 1 < len(steps) else None,
    )


def find_lesson(course_slug: str, module_slug: str, lesson_slug: str) -> Lesson | None:
    """Find a lesson that says something by its address; none where there is no such one."""
    lessons = Lesson.objects.select_related("current", "objective", "module__course")
    return lessons.filter(
        module__course__slug=course_slug,
        module__slug=module_slug,
        slug=lesson_slug,
        current__isnull=False,
    ).first()


def _texts_read(learner: User, lesson: Lesson) -> frozenset[str]:
    """Read what the lesson said when the learner read it, block by block."""
    read = LessonCompletion.objects.filter(enrolment__learner=learner, lesson=lesson)
    content = read.values_list("revision__content", flat=True).first()
    return frozenset(block["text"] for block in content or ())


def _lessons(course: LearnersCourse) -> Iterator[tuple[ModuleSteps, LessonStep]]:
    return ((module, step) for module in course.modules for step in module.lessons)
