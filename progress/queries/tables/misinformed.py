"""The learners of an outdated question as a file lists them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from progress.queries.tables.table import Column, Table
from quizzes.models import QuestionVersion

if TYPE_CHECKING:
    from progress.queries.misinformed import MisinformedLearner


def table_of(
    version: QuestionVersion, learners: Iterable[MisinformedLearner], zone: tzinfo
) -> Table:
    """List learners, a line each."""
    columns = tuple(
        map(
            Column,
            (_("Name"), _("E-mail"), _("Answered"), _("Lesson read"), _("Mail made"), _("Sent")),
        )
    )
    rows = (
        (
            *(one.name, one.email, one.answered_at, one.read_at),
            *(one.letter_made_at, one.letter_sent_at),
        )
        for one in learners
    )
    title = _("Outdated question %(number)d") % {"number": version.pk}
    return Table(title, columns, rows, zone, number=version.pk)
