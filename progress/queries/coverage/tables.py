"""The passages of a course's documents as a file lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from django.utils.translation import gettext as _

from courses.models import Course
from progress.queries.coverage.passages import CoverageState, CoveredPassage
from progress.queries.tables.table import Column, Row, Table


def table_of(course: Course, passages: Sequence[CoveredPassage], zone: tzinfo) -> Table:
    """List passages, a line each."""
    columns = (
        *map(Column, (_("Document"), _("Version"), _("Passage"), _("Headings"))),
        *map(Column, (_("State"), _("Lessons"), _("Questions"))),
        Column(_("Facility"), is_share=True),
        Column(_("Answers")),
    )
    title = _("Coverage %(course)s") % {"course": course.title}
    return Table(title, columns, _rows(passages), zone, number=course.pk)


def _rows(passages: Sequence[CoveredPassage]) -> Iterator[Row]:
    words = {
        CoverageState.TAUGHT: _("taught, not asked about"),
        CoverageState.ASKED: _("asked about, not taught"),
        CoverageState.BOTH: _("taught and asked about"),
        CoverageState.NEITHER: _("neither taught nor asked about"),
    }
    return iter([_row(one, words[one.state]) for one in passages])


def _row(one: CoveredPassage, state: str) -> Row:
    passage = one.passage
    return (
        passage.version.document.title,
        passage.version.number,
        passage.position,
        " › ".join(passage.headings),
        state,
        "; ".join(lesson.title for lesson in one.lessons),
        len(one.questions),
        one.facility,
        one.n,
    )
