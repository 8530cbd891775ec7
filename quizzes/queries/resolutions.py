"""Reads what people chose in a course's conflicts, as the writer takes it."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from courses.models import heavy
from quizzes.generation.resolutions import Chosen, Resolution
from quizzes.models import ChosenStatement, Conflict, ConflictChoice


def open_conflicts() -> QuerySet[Conflict]:
    """Select the conflicts that the last build found and nobody has decided."""
    return Conflict.objects.filter(gone_at=None, choices=None)


def read_resolutions(course: str) -> tuple[Resolution, ...]:
    """Read the choices that count in the conflicts of a course, by its slug, in two queries."""
    newest = ConflictChoice.objects.filter(conflict__course__slug=course)
    newest = newest.order_by("conflict_id", "-pk").distinct("conflict_id")
    choices = {choice.pk: choice for choice in newest.select_related("conflict")}
    rows = ChosenStatement.objects.filter(choice__in=choices)
    rows = rows.select_related("statement__version__document").defer(*heavy("statement__version"))
    chosen: dict[int, list[Chosen]] = {pk: [] for pk in choices}
    for row in rows.order_by("choice_id", "statement_id"):
        chosen[row.choice_id].append(_read(row))
    resolutions = (
        Resolution(choices[pk].conflict.identity, tuple(own)) for pk, own in chosen.items()
    )
    return tuple(sorted(resolutions, key=lambda one: one.conflict))


def _read(row: ChosenStatement) -> Chosen:
    return Chosen(
        document=row.statement.version.document.name,
        quote=row.statement.quote,
        holds_from=_say(row.holds_from),
        holds_until=_say(row.holds_until),
    )


def _say(day: date | None) -> str:
    return day.isoformat() if day else ""
