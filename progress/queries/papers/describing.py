"""Describes a report as a paper, in the language of now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from progress.models import Report
from progress.papers import Fact, Paper
from progress.queries.directions import direction_of
from progress.queries.papers.parts import Parts
from progress.queries.papers.reading import Reading
from progress.queries.reports.about import About

SHOWN = frozenset({"kind", "rows"})
"""What of a report stands elsewhere on its paper."""


def describe_paper(report: Report, parts: Parts, reading: Reading, about: About) -> Paper:
    """Describe a report whose rows were read and parts were made."""
    language = get_language()
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
