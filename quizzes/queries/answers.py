"""Reads the answers of an attempt as they count."""

from __future__ import annotations

from django.db.models import QuerySet

from quizzes.models import AnswerEvent, Attempt


def current_answers(attempt: Attempt) -> QuerySet[AnswerEvent]:
    """Select, an answered item, the counted event with the highest revision; it may clear."""
    counted = AnswerEvent.objects.filter(item__attempt=attempt, is_counted=True)
    return counted.order_by("item_id", "-revision").distinct("item_id")
