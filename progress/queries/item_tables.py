"""The questions of a quiz as a file lists them, with their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from progress.queries.flag_words import explain_flag
from progress.queries.freshness import Current
from progress.queries.statistics import ItemStatistics
from progress.queries.tables.table import Cell, Column, Row, Spoken, Table, name_columns
from progress.statistics import FORMULA_VERSION, OptionRow
from quizzes.models import Quiz

PERCENT = 100
KEY = "✓"


def table_of(quiz: Quiz, current: Current, items: Sequence[ItemStatistics], zone: tzinfo) -> Table:
    """List questions with how fresh their figures are, a line a version."""
    listed = list_items(quiz, items, zone)
    as_of = (current.as_of, current.statistics.sorted_as_of, FORMULA_VERSION)
    columns = name_columns(
        as_of=_("As of"),
        sorted_as_of=_("Sorted as of"),
        formula_version=_("Version of the formulas"),
    )
    rows = ((*row, *as_of) for row in listed.rows)
    return replace(listed, columns=(*listed.columns, *columns), rows=rows)


def list_items(quiz: Quiz, items: Sequence[ItemStatistics], zone: tzinfo) -> Table:
    """List questions, a line a version; who chose what stands in one cell."""
    columns = (
        *name_columns(question=_("Question"), version=_("Version"), stem=_("Text")),
        *name_columns(kind=_("Kind"), n=_("Attempts")),
        Column(_("Facility"), True, "facility"),
        Column(_("Facility, low"), True, "facility_low"),
        Column(_("Facility, high"), True, "facility_high"),
        *name_columns(
            discrimination=_("Discrimination"),
            discrimination_low=_("Discrimination, low"),
            discrimination_high=_("Discrimination, high"),
            discriminative_efficiency=_("Discriminative efficiency"),
            effective_weight=_("Effective weight"),
            flags=_("To look at"),
            options=_("Options"),
        ),
    )
    title = _("Questions %(quiz)s") % {"quiz": quiz.title}
    rows: list[Row] = [(*_figures(item), *_words(item)) for item in items]
    return Table(title, columns, rows, zone, number=quiz.pk)


def _figures(item: ItemStatistics) -> Iterator[Cell]:
    question = item.version.question
    yield from (question.identity, item.version.number, item.version.stem)
    yield from (Spoken(str(question.get_kind_display()), question.kind), item.n)
    for figure in (item.facility, item.discrimination):
        yield figure.value
        yield from figure.interval or (None, None)
    yield from (item.efficiency.value, item.effective_weight.value)


def _words(item: ItemStatistics) -> Iterator[str]:
    flags = " ".join(explain_flag(flag, item.texts) for flag in item.flags)
    yield Spoken(flags, [flag.code.value for flag in item.flags])
    options = "; ".join(_tell(item.texts[row.option], row) for row in item.options)
    yield Spoken(options, [_write_option(item.texts[row.option], row) for row in item.options])


def _write_option(text: str, row: OptionRow) -> dict[str, Any]:
    return {"text": text, "is_key": row.is_key, "count": row.count, "share": row.share.value}


def _tell(text: str, row: OptionRow) -> str:
    """Say how often an option was chosen: "Lyon ✓ 82 (97.6 %)"."""
    share = number_format(round(PERCENT * (row.share.value or 0.0), 1), decimal_pos=1)
    return " ".join(filter(None, (text, KEY * row.is_key, f"{row.count} ({share} %)")))
