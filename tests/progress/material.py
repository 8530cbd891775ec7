"""Courses as learners take them: modules with lessons that rest on a document, and a quiz each."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from courses.models import Course, GlossaryTerm, Lesson, Module, SourceVersion, TimelineEvent
from progress.models import Enrolment
from quizzes.generation.records import ItemKind
from quizzes.models import Quiz
from tests.factories.courses import (
    CourseFactory,
    LessonFactory,
    LessonRevisionFactory,
    ModuleFactory,
    ObjectiveFactory,
    SourceVersionFactory,
)
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import ApprovedVersionFactory, QuizFactory, QuizQuestionFactory

SENTENCE = "Le Bureau a son siège à Lyon."


def make_course(learner: User, *, modules: int = 2, lessons: int = 2, questions: int = 2) -> Course:
    """Make a course that a learner is on."""
    version = SourceVersionFactory()
    course: Course = CourseFactory(title="Le Bureau", summary="Une phrase. Une autre.")
    for position in range(1, modules + 1):
        module = ModuleFactory(course=course, position=position, title=f"Module n{position}")
        objective = ObjectiveFactory(module=module)
        for number in range(1, lessons + 1):
            lesson = LessonFactory(module=module, objective=objective, position=number)
            write_lesson(lesson, version, [block(version)])
        fill_quiz(QuizFactory(course=course, module=module), questions)
    EnrolmentFactory(learner=learner, course=course)
    return course


def fill_quiz(quiz: Quiz, questions: int) -> None:
    """Give a quiz approved questions of one right option each."""
    for _ in range(questions):
        version = ApprovedVersionFactory(
            question__course=quiz.course, question__kind=ItemKind.SINGLE_CHOICE
        )
        QuizQuestionFactory(quiz=quiz, question=version.question)


def block(version: SourceVersion, text: str = SENTENCE, **told: Any) -> dict[str, Any]:
    """Make a block of a lesson that stands in a version."""
    start = version.text.index(SENTENCE)
    place = {
        "document": version.document.name,
        "version": version.sha256,
        "start": start,
        "end": start + len(SENTENCE),
    }
    blank = {"kind": "paragraph", "language": "fr", "level": 0, "label": "", "term": ""}
    return blank | {"text": text, "source": [place]} | told


def write_lesson(lesson: Lesson, version: SourceVersion, content: list[dict[str, Any]]) -> None:
    """Let a lesson say something, from now on."""
    revision = LessonRevisionFactory(lesson=lesson, content=content)
    revision.built_from.add(version)
    lesson.current = revision
    lesson.save()


def quote(version: SourceVersion, text: str = SENTENCE) -> dict[str, Any]:
    """Quote the sentence of a version, as what is drawn from lessons does."""
    return block(version)["source"][0] | {"text": text}


def explain(lesson: Lesson, term: str, **told: Any) -> GlossaryTerm:
    """Give a lesson a term that its document explains."""
    course, version = lesson.module.course, lesson.current.built_from.get()
    blank = {"language": "fr", "position": course.terms.count() + 1, "quotes": [quote(version)]}
    row: GlossaryTerm = course.terms.create(term=term, **(blank | told))
    row.lessons.add(lesson)
    return row


def date(lesson: Lesson, iso: str, dated: str, text: str = SENTENCE) -> TimelineEvent:
    """Give the module of a lesson an event that the lesson's document tells."""
    module, version = lesson.module, lesson.current.built_from.get()
    position = module.events.count() + 1
    values = {"date": iso, "dated": dated, "text": text, "quotes": [quote(version, text)]}
    return module.events.create(position=position, language="fr", **values)


def lessons_of(course: Course) -> list[Lesson]:
    """List a course's lessons in teaching order."""
    lessons = Lesson.objects.filter(module__course=course).select_related("module__course")
    return list(lessons.order_by("module__position", "position"))


def first_quiz(course: Course) -> Quiz:
    """Find the quiz of a course's first module."""
    quiz = Quiz.objects.filter(course=course).order_by("module__position").first()
    assert quiz is not None
    return quiz


def first_module(course: Course) -> Module:
    """Find a course's first module."""
    module = course.modules.order_by("position").first()
    assert module is not None
    return module


def enrolment_of(course: Course) -> Enrolment:
    """Find the one enrolment on a course."""
    return course.enrolments.get()
