"""What a report says of itself: as of when, about whom, by which formulas, with which hash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from django.utils.translation import gettext as _

from progress.models import Report
from progress.queries.reports.wanted import describe_filters
from progress.queries.tables.table import Cell, Column, Spoken, Table
from progress.statistics import FORMULA_VERSION

BESIDE = ("as_of", "filters", "formula_version", "content_sha256")
"""What each row of a CSV file says besides its own."""


@dataclass(frozen=True, slots=True)
class About:
    """What holds for the whole report, as one row with its columns."""

    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]

    def choose(self, *keys: str) -> About:
        """Keep some of it."""
        kept = [place for place, column in enumerate(self.columns) if column.key in keys]
        return About(
            tuple(self.columns[place] for place in kept), tuple(self.cells[place] for place in kept)
        )


def describe_report(
    report: Report, *, as_of: datetime, sorted_as_of: datetime | None, rows: int, sha256: str
) -> About:
    """Say all of it in the language of now."""
    told: list[tuple[str, str, Cell]] = [
        ("kind", _("Report"), Spoken(str(report.get_kind_display()), report.kind)),
        *_subjects(report),
        ("filters", _("Filters"), _say_filters(report)),
        ("as_of", _("As of"), as_of),
    ]
    if sorted_as_of:
        told.append(("sorted_as_of", _("Sorted as of"), sorted_as_of))
    told += [
        ("formula_version", _("Version of the formulas"), FORMULA_VERSION),
        ("time_zone", _("Time zone"), report.time_zone),
        ("rows", _("Rows"), rows),
        ("content_sha256", _("Hash of the content"), sha256),
    ]
    columns = tuple(Column(heading, key=key) for key, heading, _cell in told)
    return About(columns, tuple(cell for _key, _heading, cell in told))


def table_of(about: About, table: Table) -> Table:
    """List it down a sheet of its own, a line each."""
    columns = (Column(_("About this report")), Column(""))
    rows = ((one.heading, cell) for one, cell in zip(about.columns, about.cells, strict=True))
    return replace(table, title=_("About this report"), columns=columns, rows=rows)


def beside(about: About, table: Table) -> Table:
    """Have each row of a table say it, too, in columns behind its own.

    A CSV file has no other place for it: lines before the headings or behind the last row would
    be rows to whoever reads it.
    """
    few = about.choose(*BESIDE)
    rows = (tuple(chain(row, few.cells)) for row in table.rows)
    return replace(table, columns=(*table.columns, *few.columns), rows=rows)


def _subjects(report: Report) -> Iterator[tuple[str, str, Cell]]:
    if report.cohort:
        yield "cohort", _("Cohort"), Spoken(report.cohort.name, report.cohort_id)
    if report.learner:
        yield "learner", _("Learner"), Spoken(str(report.learner), report.learner_id)
    if report.quiz:
        yield "quiz", _("Quiz"), Spoken(report.quiz.title, report.quiz.slug)


def _say_filters(report: Report) -> Spoken:
    said = "; ".join(f"{heading}: {value}" for heading, value in describe_filters(report))
    return Spoken(said or _("everything"), report.filters)
