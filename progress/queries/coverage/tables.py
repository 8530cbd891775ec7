"""The passages of a course's documents as a file lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.models import Course
from progress.queries.coverage.passages import CoverageState, CoveredPassage
from progress.queries.tables.table import Column, Row, Table

NAMES = {
    CoverageState.BOTH: gettext_lazy("taught and asked about"),
    CoverageState.TAUGHT: gettext_lazy("taught, not asked about"),
    CoverageState.ASKED: gettext_lazy("asked about, not taught"),
    CoverageState.NEITHER: gettext_lazy("neither taught nor asked about"),
}
"""What becomes of a passage, in words."""


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
    words = {state: str(name) for state, name in NAMES.items()}
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
