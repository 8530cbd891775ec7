"""What somebody learns: courses, lessons, results and certificates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.models import (
    CourseCompletion,
    Enrolment,
    LessonCompletion,
    ModuleCompletion,
    QuizResult,
    ReadingPlace,
)
from progress.queries.certificates import certificates_of, state_of, veiled_since
from progress.queries.tables.table import Row
from progress.services.certificates.signing import sign_number
from progress.services.personal.section import Section, Told
from quizzes.queries.moments import shows_marks

AT_ONCE = 500
COURSE = Told("course", _("The title of the course."))
MODULE = Told("module", _("The title of the module."))
LESSON = Told("lesson", _("The title of the lesson."))


def _read_enrolments(user: User) -> Iterator[Row]:
    rows = Enrolment.objects.filter(learner=user).order_by("enrolled_at", "pk")
    yield from rows.values_list("course__title", "enrolled_at", "last_active_at")


def _read_lessons(user: User) -> Iterator[Row]:
    rows = LessonCompletion.objects.filter(enrolment__learner=user).order_by("completed_at", "pk")
    told = ("enrolment__course__title", "lesson__module__title", "lesson__title", "completed_at")
    yield from rows.values_list(*told, "content_sha256").iterator(chunk_size=AT_ONCE)


def _read_places(user: User) -> Iterator[Row]:
    rows = ReadingPlace.objects.filter(enrolment__learner=user).order_by("stopped_at", "pk")
    told = ("enrolment__course__title", "lesson__title", "block", "stopped_at")
    yield from rows.values_list(*told, "content_sha256")


def _read_completions(user: User) -> Iterator[Row]:
    """What was completed by an attempt whose marks are not shown yet would tell them."""
    hidden = veiled_since(user)
    modules = ModuleCompletion.objects.filter(enrolment__learner=user)
    courses = CourseCompletion.objects.filter(enrolment__learner=user)
    found = [
        *modules.values_list("enrolment__course", "module__course__title", "module__title", AT),
        *((*row[:2], "", row[2]) for row in courses.values_list(*_OF_COURSES)),
    ]
    for course, title, module, at in sorted(found, key=lambda row: row[3]):
        if not _is_hidden(course, at, hidden):
            yield title, module, at


AT = "completed_at"
_OF_COURSES = ("enrolment__course", "enrolment__course__title", AT)


def _is_hidden(course: int, at: datetime, hidden: list[tuple[int, datetime]]) -> bool:
    return any(course == one and at >= since for one, since in hidden)


def _read_results(user: User) -> Iterator[Row]:
    rows = QuizResult.objects.filter(enrolment__learner=user).select_related("quiz__course")
    for one in rows.defer("quiz__course__blueprint").order_by("last_submitted_at", "pk"):
        is_shown = shows_marks(one.quiz, one.last_submitted_at, one.attempts)
        marks = (one.grade, one.best_fraction, one.last_fraction, one.passed_at)
        told = marks if is_shown else (None,) * len(marks)
        counts = (one.attempts, one.last_submitted_at, one.seconds_spent)
        yield (one.quiz.course.title, one.quiz.title, *counts, *told)


def _read_certificates(user: User) -> Iterator[Row]:
    for one in certificates_of(user):
        yield (
            *(sign_number(one.number), one.learner_name, one.course_title, one.language),
            *(one.completed_on, one.issued_at, state_of(one).value),
            *(one.revoked_at, one.revoked_because),
        )


ENROLMENTS = Section(
    "courses",
    _("The courses that you are on."),
    (
        COURSE,
        Told("enrolled_at", _("When you came onto it.")),
        Told("last_active_at", _("When you last did something in it.")),
    ),
    _read_enrolments,
)
LESSONS = Section(
    "lessons_read",
    _("The lessons that you marked as read."),
    (
        *(COURSE, MODULE, LESSON),
        Told("read_at", _("When you marked it.")),
        Told("content_sha256", _("Names the text that you read, to tell when it has changed.")),
    ),
    _read_lessons,
)
PLACES = Section(
    "reading_places",
    _("Where you stopped in lessons that you have not finished."),
    (
        *(COURSE, LESSON),
        Told("block", _("The paragraph, counted from 0.")),
        Told("stopped_at", _("When you stopped there.")),
        Told("content_sha256", _("Names the text in which the paragraphs are counted.")),
    ),
    _read_places,
)
COMPLETIONS = Section(
    "completions",
    _("The modules and courses that you completed, but for what a mark that is not shown yet did."),
    (
        COURSE,
        Told("module", _("The title of the module; empty: the whole course.")),
        Told("completed_at", _("When you had done what it takes.")),
    ),
    _read_completions,
)
RESULTS = Section(
    "quiz_results",
    _(
        "What your attempts at each quiz come to. Marks are shares of the points, from 0 to 1, and "
        "empty as long as the quiz does not show them."
    ),
    (
        COURSE,
        Told("quiz", _("The title of the quiz.")),
        Told("attempts", _("How many attempts were marked.")),
        Told("last_submitted_at", _("When you handed in the last one.")),
        Told("seconds_spent", _("Seconds from start to handing in, of all attempts together.")),
        Told("grade", _("The mark that counts.")),
        Told("best_fraction", _("The best mark.")),
        Told("last_fraction", _("The mark of the last attempt.")),
        Told("passed_at", _("Since when the quiz is passed; empty: it is not.")),
    ),
    _read_results,
)
CERTIFICATES = Section(
    "certificates",
    _("Your certificates, revoked ones too."),
    (
        Told("number", _("The number that is printed on it.")),
        Told("name", _("The name that is printed on it.")),
        COURSE,
        Told("language", _("Its language.")),
        Told("completed_on", _("The day on which you completed the course.")),
        Told("issued_at", _("When it was issued.")),
        Told("validity", _("valid, revoked, or replaced by a newer one.")),
        Told("revoked_at", _("When it was revoked.")),
        Told("revoked_because", _("Why it was revoked.")),
    ),
    _read_certificates,
)
