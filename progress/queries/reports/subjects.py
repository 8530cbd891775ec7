"""What a report of each kind tells: a table whose rows are read while it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from accounts.queries.zones import find_zone
from progress.errors import SubjectGone
from progress.models import CohortMember, Report, ReportKind
from progress.queries import attempt_tables, learner_tables, transcript_tables
from progress.queries.freshness import read_current
from progress.queries.item_tables import list_items
from progress.queries.items import choose_items
from progress.queries.outlines import Outline, read_outline
from progress.queries.reports.wanted import FIRST, Filters, read_filters
from progress.queries.selecting import select_members
from progress.queries.tables.table import Table
from progress.queries.transcripts import attempts_of, read_all_attempts
from progress.queries.verdicts import Judge
from quizzes.models import AttemptItem


@dataclass(frozen=True, slots=True)
class Subject:
    """What is told, about how many rows it has, and as of when sorted figures in it are."""

    table: Table
    expected: int
    sorted_as_of: datetime | None = None


def read_subject(report: Report) -> Subject:
    """Begin to read what a report tells. Raises SubjectGone."""
    return READERS[ReportKind(report.kind)](report, read_filters(report))


def zone_of(report: Report) -> ZoneInfo:
    """Return the time zone that a report's times are told in."""
    return find_zone(report.time_zone) or ZoneInfo(settings.TIME_ZONE)


def _cohort_progress(report: Report, filters: Filters) -> Subject:
    judge = _judge(report, filters)
    members = select_members(judge, filters.learners)
    return Subject(learner_tables.table_of(judge, members), members.count())


def _attempts(report: Report, filters: Filters) -> Subject:
    outline = _outline(report, filters)
    attempts = attempt_tables.select_attempts(outline)
    table = attempt_tables.table_of(outline, attempts, zone_of(report))
    return Subject(table, attempts.count())


def _transcript(report: Report, filters: Filters) -> Subject:
    outline = _outline(report, filters)
    members = CohortMember.objects.select_related("learner")
    member = members.filter(cohort=report.cohort_id, learner=report.learner_id).first()
    if member is None:
        raise SubjectGone
    attempts = attempts_of(outline, member.learner_id)
    told = read_all_attempts(attempts, answers=filters.answers)
    table = transcript_tables.table_of(member, told, zone_of(report), answers=filters.answers)
    items = AttemptItem.objects.filter(attempt__in=attempts.order_by().values("pk"))
    return Subject(table, items.count() if filters.answers else attempts.count())


def _item_analysis(report: Report, filters: Filters) -> Subject:
    if report.quiz is None:
        raise SubjectGone
    current = read_current(report.quiz, first_only=filters.attempts == FIRST)
    items = choose_items(current.statistics.items, filters.flag, filters.order)
    table = list_items(report.quiz, items, zone_of(report))
    return Subject(table, len(items), current.statistics.sorted_as_of)


def _judge(report: Report, filters: Filters) -> Judge:
    zone = zone_of(report)
    return Judge(_outline(report, filters), timezone.localdate(timezone=zone), zone)


def _outline(report: Report, filters: Filters) -> Outline:
    outline = read_outline(report.cohort, filters.course) if report.cohort else None
    if outline is None:
        raise SubjectGone
    return outline


READERS: Mapping[ReportKind, Callable[[Report, Filters], Subject]] = {
    ReportKind.COHORT_PROGRESS: _cohort_progress,
    ReportKind.TRANSCRIPT: _transcript,
    ReportKind.ITEM_ANALYSIS: _item_analysis,
    ReportKind.ATTEMPTS: _attempts,
}
