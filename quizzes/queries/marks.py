"""Reads the marks of an attempt as they count now."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import OuterRef, Subquery

from quizzes.models import AnswerEvent, Attempt, Mark
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
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    answers = AnswerEvent.objects.filter(item=OuterRef("pk"), is_counted=True)
    rows = attempt.items.order_by("position").values_list(
        "question_version_id",
        Subquery(marks.values("fraction")[:1]),
        Subquery(answers.order_by("-revision").values("payload")[:1]),
    )
    return [
        MarkedItem(version, fraction, chosen_options(payload))
        for version, fraction, payload in rows
    ]
