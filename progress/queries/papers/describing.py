"""Describes a report as a paper, in the language of now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from progress.errors import SubjectGone
from progress.models import CohortMember, Report, ReportKind
from progress.papers import Fact, Paper
from progress.queries.directions import direction_of
from progress.queries.freshness import read_current
from progress.queries.learner_rows import read_rows
from progress.queries.papers.attempts import describe_attempts
from progress.queries.papers.items import describe_items
from progress.queries.papers.learners import describe_learners
from progress.queries.papers.parts import Parts
from progress.queries.papers.reading import Reading
from progress.queries.papers.transcripts import describe_transcript
from progress.queries.reports.about import About
from progress.queries.reports.subjects import judge_of, outline_of
from progress.queries.reports.wanted import FIRST, read_filters

SHOWN = frozenset({"kind", "rows"})
"""What of a report stands elsewhere on its paper."""


def describe_paper(report: Report, reading: Reading, about: About) -> Paper:
    """Describe a report whose rows were read; what else it needs takes some queries.

    Raises SubjectGone.
    """
    language = get_language()
    parts = DESCRIBED[ReportKind(report.kind)](report, reading)
    told = dict(zip((one.key for one in about.columns), about.cells, strict=True))
    as_of = _say(told["as_of"], reading)
    return Paper(
        language=language,
        is_leftward=direction_of(language) == "rtl",
        is_across=parts.is_across,
        kind=capfirst(str(report.get_kind_display())),
        title=parts.title,
        facts=parts.facts,
        sections=parts.sections,
        listing=parts.listing,
        about=(*parts.about, *_facts(about, reading)),
        foot=_("As of %(time)s") % {"time": as_of},
        page_of=_("Page {page} of {pages}"),
    )


def _facts(about: About, reading: Reading) -> Iterator[Fact]:
    for column, cell in zip(about.columns, about.cells, strict=True):
        if column.key not in SHOWN:
            yield Fact(column.heading, _say(cell, reading))


def _say(cell: Any, reading: Reading) -> str:
    if isinstance(cell, datetime):
        return date_format(cell.astimezone(reading.table.zone), "DATETIME_FORMAT")
    return str(cell)


def _cohort_progress(report: Report, reading: Reading) -> Parts:
    return describe_learners(reading, outline_of(report, read_filters(report)))


def _attempts(report: Report, reading: Reading) -> Parts:
    if report.cohort is None:
        raise SubjectGone
    return describe_attempts(reading, report.cohort.name)


def _transcript(report: Report, reading: Reading) -> Parts:
    members = CohortMember.objects.select_related("learner")
    member = members.filter(cohort=report.cohort_id, learner=report.learner_id).first()
    if member is None:
        raise SubjectGone
    [row] = read_rows(judge_of(report, read_filters(report)), [member])
    return describe_transcript(reading, row)


def _item_analysis(report: Report, reading: Reading) -> Parts:
    if report.quiz is None:
        raise SubjectGone
    is_first = read_filters(report).attempts == FIRST
    current = read_current(report.quiz, first_only=is_first)
    return describe_items(reading, report.quiz, current.statistics)


DESCRIBED: Mapping[ReportKind, Callable[[Report, Reading], Parts]] = {
    ReportKind.COHORT_PROGRESS: _cohort_progress,
    ReportKind.TRANSCRIPT: _transcript,
    ReportKind.ITEM_ANALYSIS: _item_analysis,
    ReportKind.ATTEMPTS: _attempts,
}
