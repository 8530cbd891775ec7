"""How figures stand in the answers of the API: each with what it rests on, or why it is missing."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from progress.statistics import Figure, Reason
from quizzes.api.serializers import Output


class ShownFigure(Output):
    """A figure with its 95 % interval, or the reason why it has no value."""

    value = serializers.FloatField(allow_null=True)
    n = serializers.IntegerField(min_value=0, help_text="How many attempts it rests on.")
    low = serializers.FloatField(
        allow_null=True,
        help_text="Lower end of the 95 % interval; null where there is no formula or little data.",
    )
    high = serializers.FloatField(allow_null=True, help_text="Upper end of it.")
    reason = serializers.ChoiceField(
        [reason.value for reason in Reason],
        allow_null=True,
        help_text="Why there is no value; null where there is one.",
    )


def write_figure(figure: Figure) -> dict[str, Any]:
    """Write a figure; a serializer takes ten times as long, and an answer holds hundreds."""
    low, high = figure.interval or (None, None)
    return {
        "value": figure.value,
        "n": figure.n,
        "low": low,
        "high": high,
        "reason": figure.reason and figure.reason.value,
    }


def no_value(n: int, reason: str) -> dict[str, Any]:
    """Write a figure without a value, as examples show it."""
    return write_figure(Figure(n, reason=Reason(reason)))
