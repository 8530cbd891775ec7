"""A lesson as a learner reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accounts.models import User
from courses.models import Lesson
from progress.queries.courses import LearnersCourse, course_overview
from progress.queries.steps import LessonStep, ModuleSteps, QuizStep
from progress.queries.texts import LessonText, read_text


@dataclass(frozen=True, slots=True)
class LessonPage:
    """A lesson with its place in the course."""

    course: LearnersCourse
    module: ModuleSteps
    step: LessonStep
    objective: str
    text: LessonText
    previous: LessonStep | QuizStep | None
    following: LessonStep | QuizStep | None


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
    return LessonPage(
        course=overview.course,
        module=module,
        step=step,
        objective=lesson.objective.text if lesson.objective else "",
        text=read_text(lesson, lesson.current, overview.documents),
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


def _lessons(course: LearnersCourse) -> Iterator[tuple[ModuleSteps, LessonStep]]:
    return ((module, step) for module in course.modules for step in module.lessons)
