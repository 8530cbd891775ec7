"""The attempts of a cohort as a file: a line an attempt, with marks as a trainer sees them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from progress.queries.outlines import Outline
from progress.queries.tables.table import Row, Spoken, Table, name_columns
from progress.queries.taken import with_fractions
from progress.queries.transcript_tables import attempt_columns, state_words, write_attempt
from progress.queries.transcripts import tell_attempt
from quizzes.models import Attempt

AT_ONCE = 500
"""Attempts that are read together: memory does not grow with them."""
TOLD = (
    *("number", "state", "started_at", "submitted_at", "due_at"),
    *("learner__name", "learner__email"),
    *("quiz__slug", "quiz__title", "quiz__pass_mark", "quiz__course__slug", "quiz__course__title"),
)


def select_attempts(outline: Outline) -> QuerySet[Attempt, Any]:
    """Select the attempts of a cohort's learners at its quizzes, by name and then by time."""
    members = outline.cohort.members.values("learner")
    attempts = Attempt.objects.filter(
        learner__in=members, quiz__course__in=list(outline.courses)
    ).select_related("learner", "quiz__course")
    return attempts.order_by(F("learner__sorted_as"), "started_at", "pk")


def table_of(outline: Outline, attempts: QuerySet[Attempt, Any], zone: tzinfo) -> Table:
    """List `select_attempts`; rows are read while the file is written."""
    title = _("Attempts %(cohort)s") % {"cohort": outline.cohort.name}
    who = name_columns(name=_("Name"), email=_("E-mail"), course=_("Course"))
    rows = _rows(attempts, state_words())
    return Table(title, (*who, *attempt_columns()), rows, zone, outline.cohort.pk)


def _rows(attempts: QuerySet[Attempt, Any], states: dict[str, str]) -> Iterator[Row]:
    for attempt in with_fractions(attempts).only(*TOLD).iterator(AT_ONCE):
        learner, course = attempt.learner, attempt.quiz.course
        who = (learner.name, learner.email, Spoken(course.title, course.slug))
        yield (*who, *write_attempt(tell_attempt(attempt), states))
