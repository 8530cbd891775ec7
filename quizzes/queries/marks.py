"""Reads the marks of an attempt as they count now."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from jobs.queries.kept import KeptRows
from quizzes.models import AnswerEvent, Attempt, AttemptItem, Mark
from quizzes.scoring import chosen_options


@dataclass(frozen=True, slots=True)
class MarkedItem:
    """An item of an attempt with its current mark and the options that were chosen."""

    question_version: int
    fraction: Decimal
    options: tuple[int, ...]
    """Authoring indexes; empty where nothing was chosen or the kind has no options."""


def marked_items(attempt: Attempt) -> list[MarkedItem]:
    """Read the current marks of a scored attempt, in the order of its items."""
    return [
        MarkedItem(version, fraction, chosen_options(payload))
        for version, fraction, payload in _ITEMS.all(attempt=attempt.pk)
    ]


def _select_items(attempt: Any) -> QuerySet[AttemptItem, Any]:
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    answers = AnswerEvent.objects.filter(item=OuterRef("pk"), is_counted=True)
    items = AttemptItem.objects.filter(attempt=attempt).order_by("position")
    return items.values_list(
        "question_version_id",
        Subquery(marks.values("fraction")[:1]),
        Subquery(answers.order_by("-revision").values("payload")[:1]),
    )


_ITEMS = KeptRows(_select_items)
