from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Any

import openpyxl
import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.utils import timezone

from accounts.models import User
from progress.models import Cohort, CohortMember, ReportFormat, ReportState
from progress.queries.tables import spool
from progress.services.leaving import leave_cohort
from progress.services.reports import folder, pulse, writers, writing
from progress.services.reports.cancelling import cancel_report
from quizzes.models import Quiz
from tests.factories.accounts import TrainerFactory
from tests.progress.reported import (
    FORMATS,
    ask,
    bytes_of,
    left_behind,
    lines_of,
    make,
    objects_of,
    take,
    wish_of,
    write,
)
from tests.progress.taught import join, make_cohort

pytestmark = pytest.mark.django_db

KINDS: dict[str, Callable[[CohortMember, Quiz], Any]] = {
    "cohort_progress": lambda member, quiz: member.cohort,
    "transcript": lambda member, quiz: member,
    "item_analysis": lambda member, quiz: quiz,
    "attempts": lambda member, quiz: member.cohort,
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    told: str = request.param
    return told


class TestEveryKind:
    def test_it_ends_done_in_each_format_with_the_same_content(
        self, trainer: User, lena: CohortMember, quiz: Quiz, kind: str
    ):
        subject = KINDS[kind](lena, quiz)

        made = [make(trainer, wish_of(subject, form, kind)) for form in FORMATS]

        assert {report.state for report in made} == {"done"}
        assert len({report.content_sha256 for report in made}) == 1
        assert len({report.rows for report in made}) == 1
        assert made[0].rows
        for report in made:
            data = bytes_of(report)
            assert report.progress == 100
            assert (report.file_size, report.file_sha256) == (len(data), sha256(data).hexdigest())
        assert left_behind() == sorted(report.stored_as for report in made)

    def test_json_lines_say_what_they_are_and_hash_to_what_they_say(
        self, trainer: User, lena: CohortMember, quiz: Quiz, kind: str
    ):
        report = make(trainer, wish_of(KINDS[kind](lena, quiz), "jsonl", kind))

        first, *rows = bytes_of(report).splitlines(keepends=True)

        about = json.loads(first)["report"]
        assert (about["kind"], about["rows"]) == (kind, len(rows) or report.rows)
        assert about["content_sha256"] == sha256(b"".join(rows)).hexdigest()
        assert about["content_sha256"] == report.content_sha256
        assert about["as_of"] == report.as_of.isoformat().replace("+00:00", "Z")
        assert about["formula_version"] == report.formula_version != ""
        keys = json.loads(rows[0]).keys()
        assert "" not in keys
        assert len(keys) == len(set(keys))

    def test_the_content_is_the_same_in_other_words_at_another_time(
        self, trainer: User, lena: CohortMember, quiz: Quiz, kind: str
    ):
        wish = wish_of(KINDS[kind](lena, quiz), "csv", kind)
        french = type(wish)(
            **{
                **{name: getattr(wish, name) for name in wish.__slots__},
                "language": "fr",
                "time_zone": "Asia/Tokyo",
            }
        )

        english, other = make(trainer, wish), make(trainer, french)

        assert bytes_of(english) != bytes_of(other)
        assert english.content_sha256 == other.content_sha256


def test_a_csv_file_is_rows_alone_and_each_says_as_of_when(
    trainer: User, lena: CohortMember, cohort: Cohort
):
    report = make(trainer, wish_of(cohort, "csv", status="completed"))

    (line,) = lines_of(report)

    assert (line["Name"], line["Status"]) == ("Léna; Ada", "completed")
    assert line["Filters"] == "Status: completed"
    assert line["Hash of the content"] == report.content_sha256
    assert line["Version of the formulas"] == report.formula_version
    assert line["As of"].startswith(timezone.localdate().isoformat())
    assert bytes_of(report).startswith(b"\xef\xbb\xbfName,")


def test_a_workbook_says_on_a_sheet_of_its_own_what_it_is(
    trainer: User, lena: CohortMember, cohort: Cohort
):
    report = make(trainer, wish_of(cohort, "xlsx"))

    book: Any = openpyxl.load_workbook(io.BytesIO(bytes_of(report)))

    assert book.sheetnames == ["Progress Spring", "About this report"]
    rows, about = book.worksheets
    assert (rows.freeze_panes, rows.auto_filter.ref[:3]) == ("A2", "A1:")
    assert rows["A2"].value == "Léna; Ada"
    told = {row[0].value: row[1].value for row in about.iter_rows(min_row=2)}
    assert told["Cohort"] == "Spring"
    assert told["Filters"] == "everything"
    assert told["Hash of the content"] == report.content_sha256


def test_an_empty_cohort_makes_an_empty_report_in_each_format(trainer: User, cohort: Cohort):
    made = [make(trainer, wish_of(cohort, form)) for form in FORMATS]

    assert [(report.state, report.rows) for report in made] == [("done", 0)] * len(FORMATS)
    assert lines_of(made[0]) == []
    (about,) = objects_of(made[2])
    assert about["report"]["content_sha256"] == sha256(b"").hexdigest()


def test_a_name_is_no_formula(trainer: User, cohort: Cohort):
    join(cohort, "=1+1")

    (line,) = lines_of(make(trainer, wish_of(cohort, "csv")))
    book: Any = openpyxl.load_workbook(io.BytesIO(bytes_of(make(trainer, wish_of(cohort, "xlsx")))))

    assert line["Name"] == "'=1+1"
    assert book.worksheets[0]["A2"].data_type == "s"


class TestEnds:
    def test_it_fails_with_the_reason_where_who_asked_has_lost_the_cohort(
        self, trainer: User, lena: CohortMember, cohort: Cohort
    ):
        report = ask(trainer, wish_of(cohort))
        cohort.trainers.remove(trainer)

        write(report)

        assert (report.state, report.finished_at is not None) == ("failed", True)
        assert report.error == "You may no longer see what the report is about."
        assert left_behind() == []

    def test_it_fails_where_the_learner_has_left(
        self, trainer: User, lena: CohortMember, cohort: Cohort
    ):
        report = ask(trainer, wish_of(lena))
        leave_cohort(member=lena, by=trainer)

        write(report)

        assert (report.state, report.error != "") == ("failed", True)

    def test_it_fails_where_its_cohort_is_gone(self, trainer: User, cohort: Cohort):
        report = ask(trainer, wish_of(cohort))
        cohort.delete()

        report.refresh_from_db()
        write(report)

        assert report.state == "failed"

    def test_it_fails_where_the_account_of_who_asked_is_closed(self, trainer: User, cohort: Cohort):
        report = ask(trainer, wish_of(cohort))
        User.objects.filter(pk=trainer.pk).update(is_active=False)

        report.refresh_from_db()
        write(report)

        assert report.state == "failed"

    def test_it_fails_where_a_workbook_cannot_hold_so_many_rows(
        self, trainer: User, lena: CohortMember, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(writers, "MOST_ROWS", 0)

        report = make(trainer, wish_of(cohort, "xlsx"))

        assert report.state == "failed"
        assert "more rows" in report.error
        assert make(trainer, wish_of(cohort, "csv")).state == "done"
        assert len(left_behind()) == 1

    def test_it_fails_where_it_takes_longer_than_a_task_may(
        self, trainer: User, lena: CohortMember, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ):
        def stop(content: writers.Content, file: Any) -> None:
            file.write(b"half")
            raise SoftTimeLimitExceeded

        monkeypatch.setattr(writing, "WRITERS", {ReportFormat.CSV: stop})

        report = make(trainer, wish_of(cohort, "csv"))

        assert (report.state, report.failures) == ("failed", 0)
        assert report.error == "Writing the report took too long. Ask for less of it."
        assert left_behind() == []

    def test_a_fault_is_tried_again_three_times_and_then_it_has_failed(
        self, trainer: User, lena: CohortMember, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ):
        def full(*args: Any) -> None:
            raise OSError("No space left on device")

        monkeypatch.setattr(spool, "write_object", full)
        report = ask(trainer, wish_of(cohort))

        for _ in range(3):
            with pytest.raises(OSError, match="No space"):
                write(report)
        report.refresh_from_db()

        assert (report.state, report.parked_at is not None) == ("failed", True)
        assert left_behind() == []


class TestCancelled:
    def test_what_waits_is_never_begun(self, trainer: User, lena: CohortMember, cohort: Cohort):
        report = ask(trainer, wish_of(cohort))
        cancel_report(report=report, by=trainer)

        write(report)

        assert (report.state, report.tries) == ("cancelled", 0)
        assert left_behind() == []

    @pytest.mark.django_db(transaction=True)  # it is read in a snapshot, as a worker does it
    @pytest.mark.parametrize("form", FORMATS)
    @pytest.mark.parametrize("row", [3, 13])  # while it is read, and while it is written
    def test_what_is_being_written_stops_and_leaves_nothing(  # a table's row
        self, trainer: User, cohort: Cohort, monkeypatch: pytest.MonkeyPatch, form: str, row: int
    ):
        for number in range(10):
            join(cohort, f"Learner {number}")
        report = ask(trainer, wish_of(cohort, form))
        looks = iter(range(1, 1000))
        look = pulse._note

        def call_off(pk: int, percent: int) -> bool:
            if next(looks) == row:
                cancel_report(report=report, by=trainer)
            return look(pk, percent)

        monkeypatch.setattr(pulse, "EACH", 0.0)
        monkeypatch.setattr(pulse, "_note", call_off)

        write(report)

        assert report.state == "cancelled"
        assert next(looks) == row + 1, "it went on"
        assert report.file_sha256 == ""
        assert left_behind() == []

    def test_a_report_that_is_called_off_at_the_last_moment_leaves_nothing(
        self, trainer: User, lena: CohortMember, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ):
        report = ask(trainer, wish_of(cohort, "csv"))
        written = writers.write_commas

        def call_off(content: writers.Content, file: Any) -> None:
            written(content, file)
            cancel_report(report=report, by=trainer)

        monkeypatch.setattr(writing, "WRITERS", {ReportFormat.CSV: call_off})

        write(report)

        assert report.state == "cancelled"
        assert left_behind() == []


def test_what_a_killed_try_left_is_in_nobodys_way(
    trainer: User, lena: CohortMember, cohort: Cohort
):
    report = ask(trainer, wish_of(cohort, "csv"))
    with folder.drafting(report.stored_as) as draft:
        (draft / "rows").write_text("half")
        (draft / "file").write_text("half")
        kept = draft.rename(draft.with_name("elsewhere"))
    kept.rename(draft)

    write(report)

    assert lines_of(report)[0]["Name"] == "Léna; Ada"
    assert left_behind() == [report.stored_as]


def test_nobody_but_this_user_reads_the_files(trainer: User, lena: CohortMember, cohort: Cohort):
    report = make(trainer, wish_of(cohort))
    path = folder.path_of(report.stored_as)

    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_transcript_holds_all_attempts_and_with_answers_their_questions(
    trainer: User, lena: CohortMember, quiz: Quiz, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("progress.queries.transcripts.MOST", 1)
    monkeypatch.setattr("progress.queries.transcripts.MOST_WITH_ANSWERS", 1)

    _, *short = objects_of(make(trainer, wish_of(lena)))
    _, *long = objects_of(make(trainer, wish_of(lena, answers=True)))

    assert [row["number"] for row in short] == [2, 1]
    assert len(long) == 2 * quiz.entries.count()
    assert all(row["right_answer"] for row in long)


def test_attempts_are_those_of_the_cohort_alone(
    trainer: User, lena: CohortMember, cohort: Cohort, quiz: Quiz
):
    other = join(make_cohort(TrainerFactory(), quiz.course), "Otto")
    take(other, quiz)

    _, *rows = objects_of(make(trainer, wish_of(cohort, "jsonl", "attempts")))

    assert [(row["name"], row["quiz"], row["number"], row["fraction"]) for row in rows] == [
        ("Léna; Ada", quiz.slug, 1, 1.0),
        ("Léna; Ada", quiz.slug, 2, 1.0),
    ]
    assert {row["state"] for row in rows} == {"scored"}


def test_no_report_takes_more_queries_for_more_rows(
    trainer: User,
    lena: CohortMember,
    cohort: Cohort,
    quiz: Quiz,
    django_assert_max_num_queries: Any,
):
    for number in range(5):
        join(cohort, f"Learner {number}")
    report = ask(trainer, wish_of(cohort))

    with django_assert_max_num_queries(45):
        write(report)

    assert report.rows == 6


def test_a_report_from_before_its_term_is_kept_and_later_not(
    trainer: User, lena: CohortMember, cohort: Cohort, settings: Any
):
    settings.REPORTS_KEPT_DAYS = 3

    report = make(trainer, wish_of(cohort))

    now = timezone.now()
    assert report.state_at(now + timedelta(days=2)) == ReportState.DONE
    assert report.state_at(now + timedelta(days=4)) == ReportState.EXPIRED
