"""Reads the marks of an attempt as they count now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
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
    """Read the current marks of a scored attempt, in the order of its items.

    What does not count is left out.
    """
    return [
        MarkedItem(version, fraction, chosen_options(payload))
        for version, fraction, payload in _ITEMS.all(attempt=attempt.pk)
        if fraction is not None
    ]


def items_by_attempt(attempts: Collection[int]) -> dict[int, list[MarkedItem]]:
    """Read the same for several attempts (ids), in one query."""
    rows = _marked(AttemptItem.objects.filter(attempt__in=attempts), "attempt_id")
    found: defaultdict[int, list[MarkedItem]] = defaultdict(list)
    for attempt, version, fraction, payload in rows.order_by("attempt_id", "position"):
        if fraction is not None:
            found[attempt].append(MarkedItem(version, fraction, chosen_options(payload)))
    return dict(found)


def _select_items(attempt: Any) -> QuerySet[AttemptItem, Any]:
    return _marked(AttemptItem.objects.filter(attempt=attempt)).order_by("position")


def _marked(items: QuerySet[AttemptItem], *fields: str) -> QuerySet[AttemptItem, Any]:
    marks = Mark.objects.filter(item=OuterRef("pk")).order_by("-revision")
    answers = AnswerEvent.objects.filter(item=OuterRef("pk"), is_counted=True)
    return items.values_list(
        *fields,
        "question_version_id",
        Subquery(marks.values("fraction")[:1]),
        Subquery(answers.order_by("-revision").values("payload")[:1]),
    )


_ITEMS = KeptRows(_select_items)
