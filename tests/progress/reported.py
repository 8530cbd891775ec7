"""Reports that are asked for and written, and what their files hold."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from accounts.models import User
from jobs.services.working import work_on
from progress.models import Cohort, CohortMember, Report, ReportFormat, ReportKind
from progress.services.reports import folder
from progress.services.reports.requesting import Wish, request_report
from progress.services.reports.writing import write_report
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.quizzes.taking import answer_all

FORMATS = ("csv", "xlsx", "jsonl")


def wish_of(
    subject: Cohort | CohortMember | Quiz, form: str = "jsonl", kind: str = "", **filters: Any
) -> Wish:
    """Wish for a report about a cohort, a member or a quiz."""
    told: dict[str, Any] = {"language": "en", "time_zone": "Europe/Paris"}
    match subject:
        case Cohort():
            kind, told["cohort_id"] = kind or "cohort_progress", subject.pk
        case CohortMember():
            kind, told["cohort_id"] = "transcript", subject.cohort_id
            told["learner_id"] = subject.learner_id
        case Quiz():
            kind, told["quiz_id"] = "item_analysis", subject.pk
    return Wish(ReportKind(kind), ReportFormat(form), filters, **told)


def ask(by: User, wish: Wish) -> Report:
    """Ask for a report."""
    report, _is_new = request_report(wish=wish, by=by)
    return report


def write(report: Report) -> Report:
    """Have a report written as a worker does it."""
    work_on(Report, report.pk, write_report)
    report.refresh_from_db()
    return report


def make(by: User, wish: Wish) -> Report:
    """Ask for a report and have it written."""
    return write(ask(by, wish))


def take(member: CohortMember, quiz: Quiz) -> Attempt:
    """Let a member take a quiz, all right."""
    attempt = start_attempt(learner=member.learner, quiz=quiz)
    answer_all(attempt)
    score_attempt(submit_attempt(attempt=attempt, by=member.learner))
    attempt.refresh_from_db()
    return attempt


def bytes_of(report: Report) -> bytes:
    """Read the file of a report that is done."""
    assert report.state == "done", (report.state, report.error, report.last_error)
    return folder.path_of(report.stored_as).read_bytes()


def objects_of(report: Report) -> list[dict[str, Any]]:
    """Read the lines of a report in JSON lines, the one about it first."""
    return [json.loads(line) for line in bytes_of(report).decode().splitlines()]


def lines_of(report: Report) -> list[dict[str, str]]:
    """Read the lines of a report in CSV."""
    return list(csv.DictReader(io.StringIO(bytes_of(report).decode("utf-8-sig"), newline="")))


def left_behind() -> list[str]:
    """Name all that lies in the folder of reports."""
    root = folder.path_of("any").parent
    return sorted(str(path.relative_to(root)) for path in Path(root).rglob("*"))
