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
from progress.queries.tables.table import Cell, Column, Row, Spoken, Table, name_columns
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
        *name_columns(name=_("Name"), email=_("E-mail")),
        *name_columns(status=_("Status"), reasons=_("Why at risk")),
        Column(_("Share done"), True, "share_done"),
        *name_columns(lessons_done=_("Lessons read"), lessons_total=_("Lessons")),
        *name_columns(modules_done=_("Modules completed"), modules_total=_("Modules")),
        *name_columns(quizzes_done=_("Quizzes taken"), quizzes_passed=_("Quizzes passed")),
        *name_columns(quizzes_total=_("Quizzes")),
        Column(_("Mean of the best marks"), True, "best_fraction"),
        Column(_("Mean of the last marks"), True, "last_fraction"),
        *name_columns(attempts=_("Attempts"), minutes_spent=_("Minutes in attempts")),
        *name_columns(last_activity=_("Last activity"), due_on=_("Due")),
        *name_columns(completed_at=_("Completed")),
    )


def _module_columns(outline: Outline) -> Iterator[Column]:
    for module in outline.modules:
        name = _name(outline, module.course, module.title)
        words = {
            "lessons_done": _("lessons read"),
            "completed_at": pgettext("heading", "completed"),
        }
        for key, of in words.items():
            yield Column(f"{name} – {of}", key=f"modules.{module.course}.{module.slug}.{key}")


def _quiz_columns(outline: Outline) -> Iterator[Column]:
    for quiz in outline.quizzes:
        name = _name(outline, quiz.course, quiz.title)
        for key, of in {"best_fraction": _("best mark"), "last_fraction": _("last mark")}.items():
            yield Column(f"{name} – {of}", True, f"quizzes.{quiz.slug}.{key}")
        for key, of in {"attempts": _("attempts"), "passed_at": _("passed")}.items():
            yield Column(f"{name} – {of}", key=f"quizzes.{quiz.slug}.{key}")


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
        *(row.learner.name, row.learner.email, _speak_status(row, words), _speak_why(row, words)),
        _round(row.share_done),
        *(facts.lessons_done, outline.lessons_total, facts.modules_done, outline.modules_total),
        *(facts.quizzes_done, facts.quizzes_passed, len(outline.quizzes)),
        *(_round(facts.best_fraction), _round(facts.last_fraction)),
        *(facts.attempts, round(facts.seconds_spent / 60, 1), facts.last_activity),
        *(row.due_on, row.completed_at),
        *(cell for one in row.modules for cell in (one.lessons_done, one.completed_at)),
        *(cell for quiz in outline.quizzes for cell in _write_quiz(taken.get(quiz.id))),
    )


def _speak_status(row: LearnerRow, words: dict[str, str]) -> Spoken:
    return Spoken(words[row.verdict.status], str(row.verdict.status))


def _speak_why(row: LearnerRow, words: dict[str, str]) -> Spoken:
    reasons = row.verdict.reasons
    return Spoken("; ".join(words[reason] for reason in reasons), [str(one) for one in reasons])


def _write_quiz(taken: QuizRow | None) -> tuple[Cell, ...]:
    if taken is None:
        return (None, None, 0, None)
    got = taken.result
    return (_round(got.best_fraction), _round(got.last_fraction), got.attempts, got.passed_at)


def _round(share: Decimal | float | None) -> float | None:
    """Round a share to a hundredth of a per cent: nobody reads more."""
    return None if share is None else round(float(share), 4)
