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


class PositionedAnswerInput(AnswerInput):
    """One answer with the position of its question."""

    position = serializers.IntegerField(min_value=1, max_value=HIGHEST_NUMBER)


class AnswersInput(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """Several answers, taken in this order."""

    answers = PositionedAnswerInput(
        many=True,
        allow_empty=False,
        max_length=MOST_ANSWERS,  # type: ignore[call-arg]  # goes to the list
        help_text=f"From 1 to {MOST_ANSWERS}.",
    )


_ONE, _SEVERAL = AnswerInput(), AnswersInput()
"""Made once: making one copies each of its fields, which takes longer than reading does."""


def read_delivery(data: Any, position: int, key: str) -> Delivery:
    """Read the answer to a question and the request's idempotency key.

    Raises ValidationError, MalformedDelivery, NoSuchItem.
    """
    answer = _ONE.run_validation(data)
    return Delivery(**answer, position=position, idempotency_key=key)


def read_deliveries(data: Any, key: str) -> list[Delivery]:
    """Read several answers with the positions of their questions; raises the same."""
    answers = _SEVERAL.run_validation(data)["answers"]
    return [
        Delivery(**answer, idempotency_key=f"{key}/{number}" if key else "")
        for number, answer in enumerate(answers)
    ]
