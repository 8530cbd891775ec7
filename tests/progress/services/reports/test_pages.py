"""Reports as PDF: what stands on their pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from pypdfium2 import PdfDocument

from accounts.models import User
from progress.models import Cohort, CohortMember, Report, SortedFigures
from progress.services.reports.requesting import Wish
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from quizzes.models import Quiz
from tests.factories.quizzes import make_quiz
from tests.progress.papers.papers import pages_of, plain
from tests.progress.reported import ask, bytes_of, make, take, wish_of, write
from tests.progress.taught import (
    join,
    lessons_of,
    make_cohort,
    make_taught_course,
    read_lesson,
)
from tests.quizzes.taking import ALL_KINDS

pytestmark = pytest.mark.django_db


def text_of(report: Report) -> str:
    return " ".join(pages_of(bytes_of(report)))


@pytest.fixture
def taught(trainer: User) -> Cohort:
    """A cohort with three learners on a course of two modules; the first read one lesson."""
    course = make_taught_course("law", modules=2)
    cohort = make_cohort(trainer, course, name="Spring")
    members = [join(cohort, name) for name in ("Zoé", "Ana", "عمر")]
    read_lesson(members[0], lessons_of(course)[0])
    return cohort


def give_quiz(cohort: Cohort) -> Quiz:
    """Give the first module of a cohort's course a quiz that can be taken."""
    module = lessons_of(cohort.courses.get())[0].module
    return make_quiz(*ALL_KINDS, course=module.course, module=module)


class TestCohort:
    def test_it_tells_who_is_where(self, trainer: User, taught: Cohort):
        report = make(trainer, wish_of(taught, "pdf"))

        said = text_of(report)
        for words in (
            *("Progress of a cohort Spring", "Learners 3", "In progress 1", "Not started 2"),
            *("At risk 0", "Half of the learners have done 0% or more.", "Done on average 6%"),
            *("Zoé", "Ana", "عمر", "1 / 4", "0 / 4", "0 / 2", "not started", "in progress"),
            *("Cohort Spring", "Filters everything", "Time zone Europe/Paris"),
            f"Version of the formulas {report.formula_version}",
            f"Hash of the content {report.content_sha256}",
        ):
            assert words in said, words

    def test_modules_are_drawn_with_what_is_read_and_completed(self, trainer: User, taught: Cohort):
        course = taught.courses.get()
        said = text_of(make(trainer, wish_of(taught, "pdf")))

        first, second = course.modules.order_by("position")
        assert f"{first.title} 17% · 0%" in said
        assert f"{second.title} 0% · 0%" in said

    def test_filters_choose_and_are_named(self, trainer: User, taught: Cohort):
        said = text_of(make(trainer, wish_of(taught, "pdf", status="in_progress")))

        assert "Learners 1" in said
        assert "Filters Status: in_progress" in said
        assert "Ana" not in said

    def test_nobody_is_an_answer_too(self, trainer: User):
        empty = make_cohort(trainer, make_taught_course(modules=2), name="Empty")

        said = text_of(make(trainer, wish_of(empty, "pdf")))

        assert said.count("Nobody is in this group yet.") == 3
        assert "Done on average –" in said
        assert "Page 1 of 1" in said

    def test_many_learners_fill_numbered_pages(self, trainer: User, taught: Cohort):
        for number in range(140):
            join(taught, f"Learner {number:03d}.")

        report = make(trainer, wish_of(taught, "pdf"))

        said = pages_of(bytes_of(report))
        assert (report.rows, len(said)) == (143, 7)
        assert [f"Page {at} of 7" in page for at, page in enumerate(said, 1)] == [True] * 7
        assert all(f"Learner {number:03d}." in " ".join(said) for number in range(140))
        assert "Progress of a cohort · Spring Name E-mail Status" in said[-1]

    def test_names_are_never_markup(self, trainer: User, taught: Cohort):
        names = ['#import "x"', "*bold* $x$ \\ [", '"quoted"', "😀", "W" * 150, ""]
        for name in names:
            join(taught, name)
        taught.name = '#panic("no")'
        taught.save()

        report = make(trainer, wish_of(taught, "pdf"))

        said = plain(text_of(report))
        assert report.rows == 9
        for words in (*names[:3], '#panic("no")'):
            assert plain(words) in said
        assert "WWW…" in said

    def test_it_speaks_the_language_of_who_asked(self, trainer: User, taught: Cohort):
        wish = replace(wish_of(taught, "pdf"), language="ar", time_zone="Asia/Tokyo")
        report = make(trainer, wish)

        with PdfDocument(bytes_of(report)) as document, translation.override("ar"):
            assert "Spring" in document.get_metadata_value("Title")
            said = " ".join(pages_of(bytes_of(report)))
            assert set(translation.gettext("Learners")) <= set(said)
        assert {"Asia", "Tokyo"} <= set(said.replace("/", " ").split())


class TestTranscript:
    def test_modules_and_results_stand_on_one_page(self, trainer: User, taught: Cohort):
        member = taught.members.get(learner__name="Zoé")
        quiz = give_quiz(taught)
        take(member, quiz)

        [said] = pages_of(bytes_of(make(trainer, wish_of(member, "pdf"))))

        for words in (
            *("Transcript of a learner Zoé", "Status In progress", "Lessons read 1 / 4"),
            *("Quizzes passed 1 / 3", "Modules Module Lessons", "1 / 2 50%"),
            f"Results Quiz Attempts Best mark Last mark Passed {quiz.title} 1 100% 100%",
            *(f"{quiz.title} 1 scored", f"E-mail {member.learner.email}", "Page 1 of 1"),
        ):
            assert words in said, words

    def test_answers_are_listed_where_they_are_asked_for(
        self, trainer: User, lena: CohortMember, quiz: Quiz
    ):
        report = make(trainer, wish_of(lena, "pdf", answers=True))

        said = text_of(report)
        assert "Answers Quiz Attempt Question Answer Right answer" in said
        assert all(f"2.{position}" in said for position in range(1, len(ALL_KINDS) + 1))


class TestItems:
    def test_it_draws_the_questions_and_how_the_marks_spread(
        self, trainer: User, lena: CohortMember, quiz: Quiz
    ):
        before = text_of(make(trainer, wish_of(quiz, "pdf")))
        fold_pending()
        for row in SortedFigures.objects.all():
            sort_figures(row)
        Report.objects.update(key="")
        after = text_of(make(trainer, wish_of(quiz, "pdf")))

        assert "The distribution is not counted yet" in before
        assert "The distribution is not counted yet" not in after
        assert "Attempts by tenths of the most points" in after
        for said in (before, after):
            assert f"Questions of a quiz {quiz.title}" in said
            assert "Attempts 1" in said
            assert "No. Text Attempts Facility Discrimination Between To look at" in said
            assert "100%" in said

    def test_a_quiz_that_nobody_took_says_so(self, trainer: User, cohort: Cohort, quiz: Quiz):
        said = text_of(make(trainer, wish_of(quiz, "pdf")))

        for words in ("No attempt has a mark yet.", "Too few attempts", "Nobody has answered"):
            assert words in said


class TestAttempts:
    def test_it_tells_how_they_went(
        self, trainer: User, lena: CohortMember, cohort: Cohort, quiz: Quiz
    ):
        said = text_of(make(trainer, wish_of(cohort, "pdf", "attempts")))

        for words in (
            *("Attempts of a cohort Spring", "Attempts 2", "Scored 2", "Mean mark 100%"),
            *("Half of the attempts have 100% or more.", f"{quiz.title} 100% · 100%"),
            *("Léna; Ada", "yes"),
        ):
            assert words in said, words

    def test_none_is_an_answer_too(self, trainer: User, cohort: Cohort):
        said = text_of(make(trainer, wish_of(cohort, "pdf", "attempts")))

        assert "No attempt has a mark yet." in said
        assert said.count("No attempt yet.") == 2


def count_queries(by: User, wish: Wish) -> int:
    report = ask(by, wish)
    with CaptureQueriesContext(connection) as seen:
        write(report)
    return len(seen)


@pytest.mark.parametrize("kind", ["cohort_progress", "attempts"])
def test_it_takes_as_many_queries_for_many_as_for_few(trainer: User, taught: Cohort, kind: str):
    quiz = give_quiz(taught)
    take(join(taught, "First"), quiz)
    few = count_queries(trainer, wish_of(taught, "pdf", kind))
    for number in range(30):
        take(join(taught, f"Learner {number}"), quiz)
    Report.objects.update(key="")

    assert count_queries(trainer, wish_of(taught, "pdf", kind)) <= few + 1  # a look at the job
