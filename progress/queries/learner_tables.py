"""The progress of a cohort as a file: a line a learner, with columns for each module and quiz."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from progress.models import CohortMember
from progress.queries.learner_rows import LearnerRow, QuizRow, read_rows
from progress.queries.outlines import Outline
from progress.queries.tables.table import Cell, Column, Row, Table
from progress.queries.verdicts import Judge, Reason, Status

AT_ONCE = 200
"""Learners that are read together: memory does not grow with the cohort."""


def table_of(judge: Judge, members: QuerySet[CohortMember, Any]) -> Table:
    """List the progress of members; rows are read while the file is written."""
    cohort = judge.outline.cohort
    title = _("Progress %(cohort)s") % {"cohort": cohort.name}
    columns = (*_columns(), *_module_columns(judge.outline), *_quiz_columns(judge.outline))
    words = {str(one): str(one.label) for one in (*Status, *Reason)}  # in the language of now
    return Table(title, columns, _rows(judge, members, words), judge.zone, cohort.pk)


def _columns() -> tuple[Column, ...]:
    return (
        *map(Column, (_("Name"), _("E-mail"), _("Status"), _("Why at risk"))),
        Column(_("Share done"), is_share=True),
        *map(Column, (_("Lessons read"), _("Lessons"), _("Modules completed"), _("Modules"))),
        *map(Column, (_("Quizzes taken"), _("Quizzes passed"), _("Quizzes"))),
        *(Column(_("Mean of the best marks"), True), Column(_("Mean of the last marks"), True)),
        *map(Column, (_("Attempts"), _("Minutes in attempts"), _("Last activity"))),
        *map(Column, (_("Due"), _("Completed"))),
    )


def _module_columns(outline: Outline) -> Iterator[Column]:
    for module in outline.modules:
        name = _name(outline, module.course, module.title)
        for of in (_("lessons read"), pgettext("heading", "completed")):
            yield Column(f"{name} – {of}")


def _quiz_columns(outline: Outline) -> Iterator[Column]:
    for quiz in outline.quizzes:
        name = _name(outline, quiz.course, quiz.title)
        for of in (_("best mark"), _("last mark")):
            yield Column(f"{name} – {of}", is_share=True)
        for of in (_("attempts"), _("passed")):
            yield Column(f"{name} – {of}")


def _name(outline: Outline, course: str, title: str) -> str:
    """Name a module or quiz; with the course where there are several."""
    return f"{course} – {title}" if len(outline.courses) > 1 else title


def _rows(
    judge: Judge, members: QuerySet[CohortMember, Any], words: dict[str, str]
) -> Iterator[Row]:
    order = list(members.values_list("pk", flat=True))
    for first in range(0, len(order), AT_ONCE):
        batch = members.in_bulk(order[first : first + AT_ONCE])
        present = [batch[pk] for pk in order[first : first + AT_ONCE] if pk in batch]
        for row in read_rows(judge, present):
            yield _write(row, words)


def _write(row: LearnerRow, words: dict[str, str]) -> Row:
    facts, outline = row.facts, row.outline
    taken = {one.quiz.id: one for one in row.quizzes}
    return (
        *(row.learner.name, row.learner.email, words[row.verdict.status]),
        "; ".join(words[reason] for reason in row.verdict.reasons),
        _round(row.share_done),
        *(facts.lessons_done, outline.lessons_total, facts.modules_done, outline.modules_total),
        *(facts.quizzes_done, facts.quizzes_passed, len(outline.quizzes)),
        *(_round(facts.best_fraction), _round(facts.last_fraction)),
        *(facts.attempts, round(facts.seconds_spent / 60, 1), facts.last_activity),
        *(row.due_on, row.completed_at),
        *(cell for one in row.modules for cell in (one.lessons_done, one.completed_at)),
        *(cell for quiz in outline.quizzes for cell in _write_quiz(taken.get(quiz.id))),
    )


def _write_quiz(taken: QuizRow | None) -> tuple[Cell, ...]:
    if taken is None:
        return (None, None, 0, None)
    got = taken.result
    return (_round(got.best_fraction), _round(got.last_fraction), got.attempts, got.passed_at)


def _round(share: Decimal | float | None) -> float | None:
    """Round a share to a hundredth of a per cent: nobody reads more."""
    return None if share is None else round(float(share), 4)
