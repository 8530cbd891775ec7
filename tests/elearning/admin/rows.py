"""The rows that the pages are about.

A page whose address takes one value gets the number of a row of its model, made as
`tests.progress.admin.test_lists` makes it. Where an address takes something else or more, `SCENES`
says what by the page's name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Model

from quizzes.models import QuestionVersion, Review, Verdict
from tests.courses.edited import build, find
from tests.elearning.admin.pages import Page
from tests.factories.progress import RosterImportFactory
from tests.factories.quizzes import QuizFactory, VersionCheckFactory
from tests.progress.admin.test_lists import MAKERS
from tests.quizzes.admin.reviewable import make_course


def _import() -> list[Any]:
    roster = RosterImportFactory.create()
    return [roster.cohort_id, roster.pk]


def _checked_version() -> list[Any]:
    return [VersionCheckFactory.create().question_version_id]


def _version_of_question() -> list[Any]:
    version: QuestionVersion = VersionCheckFactory.create().question_version
    return [version.question_id, version.number]


def _stale_version() -> list[Any]:
    version = VersionCheckFactory.create().question_version
    Review.objects.create(question_version=version, verdict=Verdict.STALE)
    return [version.pk]


def _previewed_lesson() -> list[Any]:
    build()
    return [find("organes").pk]


def _composed_quiz() -> list[Any]:
    return [QuizFactory.create(course=make_course()).pk]


SCENES: dict[str, Callable[[], list[Any]]] = {
    "courses_lesson_preview": _previewed_lesson,
    "progress_cohort_import_preview": _import,
    "progress_correction_file": _stale_version,
    "progress_correction_tell": _stale_version,
    "quizzes_question_check_again": _checked_version,
    "quizzes_question_checks": _checked_version,
    "quizzes_question_restore": _version_of_question,
    "quizzes_question_settle": _stale_version,
    "quizzes_quiz_compose": _composed_quiz,
}
"""Makes what a page is about, and returns the values of its address, by the page's name."""


def make_row(model: type[Model]) -> Model:
    """Make a row of a model."""
    if model is Group:
        return Group.objects.create(name="Night shift")
    make, _queries = MAKERS[model]
    make()
    return model._default_manager.latest("pk")


def make_values(page: Page, row: Model | None) -> list[Any]:
    """Return the values that a page's address takes; say where to add them if nobody knows."""
    if page.name in SCENES:
        return SCENES[page.name]()
    known = [] if row is None else [row.pk]
    told = f"add what the address of {page.name!r} takes to SCENES in {__name__}"
    assert page.parameters <= len(known), told
    return known[: page.parameters]
