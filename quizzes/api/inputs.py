"""What the attempts' API takes."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from quizzes.api.serializers import Payload
from quizzes.services.deliveries import CLIENT, HIGHEST_NUMBER, Delivery

MOST_ANSWERS = 200
"""Answers that one request may bring."""


class AnswerInput(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """One answer to one question."""

    payload = Payload(
        allow_null=True,
        default=None,
        help_text="By the one member that the item names; null, with `clear`, takes it back.",
    )
    clear = serializers.BooleanField(
        default=False, help_text="The learner takes the answer back; a blank alone never does."
    )
    client = serializers.RegexField(
        f"^{CLIENT.pattern}$", help_text="Names the tab or program, for instance by a UUID."
    )
    sequence = serializers.IntegerField(
        min_value=0,
        max_value=HIGHEST_NUMBER,
        help_text="Rises with each answer of this client to this question.",
    )
    base_revision = serializers.IntegerField(
        min_value=0,
        max_value=HIGHEST_NUMBER,
        default=0,
        help_text="The newest revision that the client has seen; 0 for none.",
    )

    def to_delivery(self, position: int, key: str) -> Delivery:
        """Take the answer as a delivery to a question; raises MalformedDelivery."""
        return make_delivery({**self.validated_data, "position": position}, key)


class PositionedAnswerInput(AnswerInput):
    """One answer with the position of its question."""

    position = serializers.IntegerField(min_value=1, max_value=HIGHEST_NUMBER)


class AnswersInput(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """Several answers, taken in this order."""

    answers = PositionedAnswerInput(
        many=True,
        allow_empty=False,
        max_length=MOST_ANSWERS,  # type: ignore[call-arg]  # goes to the list
    )

    def to_deliveries(self, key: str) -> list[Delivery]:
        """Take the answers as deliveries; raises MalformedDelivery."""
        return [
            make_delivery(answer, f"{key}/{number}" if key else "")
            for number, answer in enumerate(self.validated_data["answers"])
        ]


def make_delivery(answer: dict[str, Any], key: str) -> Delivery:
    """Make a delivery of a validated answer and the request's idempotency key."""
    return Delivery(**answer, idempotency_key=key)
