"""The questions of a quiz as a file lists them, with their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from progress.queries.flag_words import explain_flag
from progress.queries.freshness import Current
from progress.queries.statistics import ItemStatistics
from progress.queries.tables.table import Cell, Column, Row, Table
from progress.statistics import FORMULA_VERSION, OptionRow
from quizzes.models import Quiz

PERCENT = 100
KEY = "✓"


def table_of(quiz: Quiz, current: Current, items: Sequence[ItemStatistics], zone: tzinfo) -> Table:
    """List questions, a line a version; who chose what stands in one cell."""
    facility = (_("Facility"), _("Facility, low"), _("Facility, high"))
    columns = (
        *map(Column, (_("Question"), _("Version"), _("Text"), _("Kind"), _("Attempts"))),
        *(Column(heading, is_share=True) for heading in facility),
        *map(Column, (_("Discrimination"), _("Discrimination, low"), _("Discrimination, high"))),
        *map(Column, (_("Discriminative efficiency"), _("Effective weight"))),
        *map(Column, (_("To look at"), _("Options"))),
        *map(Column, (_("As of"), _("Sorted as of"), _("Version of the formulas"))),
    )
    title = _("Questions %(quiz)s") % {"quiz": quiz.title}
    return Table(title, columns, _rows(current, items), zone, number=quiz.pk)


def _rows(current: Current, items: Sequence[ItemStatistics]) -> Iterator[Row]:
    as_of = (current.as_of, current.statistics.sorted_as_of, FORMULA_VERSION)
    return iter([(*_figures(item), *_words(item), *as_of) for item in items])


def _figures(item: ItemStatistics) -> Iterator[Cell]:
    question = item.version.question
    yield from (question.identity, item.version.number, item.version.stem)
    yield from (str(question.get_kind_display()), item.n)
    for figure in (item.facility, item.discrimination):
        yield figure.value
        yield from figure.interval or (None, None)
    yield from (item.efficiency.value, item.effective_weight.value)


def _words(item: ItemStatistics) -> Iterator[str]:
    yield " ".join(explain_flag(flag, item.texts) for flag in item.flags)
    yield "; ".join(_tell(item.texts[row.option], row) for row in item.options)


def _tell(text: str, row: OptionRow) -> str:
    """Say how often an option was chosen: "Lyon ✓ 82 (97.6 %)"."""
    share = number_format(round(PERCENT * (row.share.value or 0.0), 1), decimal_pos=1)
    return " ".join(filter(None, (text, KEY * row.is_key, f"{row.count} ({share} %)")))
