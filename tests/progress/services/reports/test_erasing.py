"""Whoever is erased stands in no file of a report any more, nor in one that is being written."""

from __future__ import annotations

from pathlib import Path

import pytest

from accounts.models import User
from accounts.services.erasing import erase
from progress.models import Cohort, CohortMember, Report, ReportFormat, ReportState
from progress.services.reports import folder
from progress.services.reports.writers import WRITERS, Content
from quizzes.models import Quiz
from tests.factories.accounts import AdminFactory
from tests.progress.reported import ask, lines_of, make, wish_of, write
from tests.progress.taught import join

pytestmark = pytest.mark.django_db(transaction=True)


def forget(person: User) -> None:
    assert erase(user=person, by=AdminFactory.create(), reason="asked for it")


def test_files_that_may_name_them_go_and_the_rows_say_so(
    trainer: User, lena: CohortMember, cohort: Cohort, quiz: Quiz
):
    of_them = [make(trainer, wish_of(lena, "csv")), make(trainer, wish_of(cohort))]
    of_questions = make(trainer, wish_of(quiz))

    forget(lena.learner)

    for report in of_them:
        report.refresh_from_db()
        assert report.state == ReportState.EXPIRED
        assert report.file_name == ""
        assert not folder.path_of(report.stored_as).exists()
    of_questions.refresh_from_db()
    assert of_questions.state == ReportState.DONE
    assert folder.path_of(of_questions.stored_as).exists()


def test_what_waits_about_them_ends_and_what_waits_about_all_names_them_no_more(
    trainer: User, lena: CohortMember, cohort: Cohort
):
    join(cohort, "Bruno")
    alone, everybody = ask(trainer, wish_of(lena)), ask(trainer, wish_of(cohort, "csv"))

    forget(lena.learner)

    alone.refresh_from_db()
    assert alone.state == ReportState.FAILED
    assert (
        alone.error == "Somebody was erased while the report was being written. Ask for it again."
    )
    written = str(lines_of(write(everybody)))
    assert "Bruno" in written
    assert "Léna" not in written


def test_one_that_is_being_written_is_not_put_in_its_place(
    trainer: User, lena: CohortMember, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
):
    usual = WRITERS[ReportFormat.CSV]

    def meanwhile(content: Content, file: object) -> None:
        usual(content, file)  # type: ignore[arg-type]  # as it came
        forget(lena.learner)

    monkeypatch.setattr(
        "progress.services.reports.writing.WRITERS", {**WRITERS, ReportFormat.CSV: meanwhile}
    )

    report = write(ask(trainer, wish_of(cohort, "csv")))

    assert report.state == ReportState.FAILED
    assert not list(Path(folder.path_of(report.stored_as)).parent.glob("*"))


def test_reports_that_they_asked_for_go_with_them(trainer: User, lena: CohortMember, quiz: Quiz):
    done, waiting = make(trainer, wish_of(quiz)), ask(trainer, wish_of(quiz, "csv"))

    forget(trainer)

    states = dict(Report.objects.values_list("pk", "state"))
    assert states == {done.pk: ReportState.EXPIRED, waiting.pk: ReportState.FAILED}
