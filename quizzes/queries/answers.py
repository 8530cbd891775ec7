"""Reads the answers of an attempt as they count."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from jobs.queries.kept import KeptQuery
from quizzes.models import AnswerEvent, Attempt


def current_answers(attempt: Attempt) -> QuerySet[AnswerEvent]:
    """Select, an answered item, the counted event with the highest revision; it may clear."""
    return _select(attempt)


def answers_by_item(attempt: Attempt) -> dict[int, AnswerEvent]:
    """Read the same by item."""
    return {event.item_id: event for event in _CURRENT.all(attempt=attempt.pk)}


def _select(attempt: Any) -> QuerySet[AnswerEvent]:
    counted = AnswerEvent.objects.filter(item__attempt=attempt, is_counted=True)
    return counted.order_by("item_id", "-revision").distinct("item_id")


_CURRENT = KeptQuery(_select)
