"""What a client sends with an answer, and what the log of a question makes of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.utils import timezone

from quizzes.errors import (
    AttemptClosed,
    BlankAnswer,
    DeliveryReused,
    MalformedDelivery,
    MalformedPayload,
    NoSuchItem,
    TooManyAnswers,
)
from quizzes.models import AnswerEvent, AttemptItem, AttemptState
from quizzes.queries.rules import GRACE
from quizzes.queries.shown import read_shown_payload
from quizzes.scoring import Body, MalformedAnswer

CLIENT = re.compile(r"[!-~]{1,36}")
KEY = re.compile(r"[!-~]{1,64}")
HIGHEST_NUMBER = 2**31 - 1
MOST_EVENTS = 2000
"""Answers to one question of one attempt; the log is read whole."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One answer as a client sends it; raises MalformedDelivery, NoSuchItem.

    ``client`` names the tab or program, up to 36 visible ASCII characters. ``sequence`` counts the
    client's answers to this question, rising. ``base_revision`` is the revision that the client
    had seen, 0 for none. ``payload`` has the numbers shown (see ``read_shown_payload``); to take
    an answer back it is none and ``clear`` is set.
    """

    position: int
    payload: Any
    client: str
    sequence: int
    base_revision: int = 0
    clear: bool = False
    idempotency_key: str = ""
    """Up to 64 visible ASCII characters; made of client and sequence where it is left out."""

    def __post_init__(self) -> None:
        numbers = (self.sequence, self.base_revision)
        if not CLIENT.fullmatch(self.client) or not KEY.fullmatch(self.key):
            raise MalformedDelivery
        if not all(0 <= number <= HIGHEST_NUMBER for number in numbers):
            raise MalformedDelivery
        if self.position > HIGHEST_NUMBER:  # the database would not take it
            raise NoSuchItem

    @property
    def key(self) -> str:
        """Name the delivery: the same name means the same delivery."""
        return self.idempotency_key or f"{self.client}:{self.sequence}"


class Outcome(StrEnum):
    """What became of an answer; all are kept in the log."""

    COUNTED = "counted"
    SUPERSEDED = "superseded"
    """The same client had sent a later one."""
    STALE = "stale"
    """It was made without knowing the newest answer of another client."""
    LATE = "late"
    """It came after the time was up, or after the question was checked."""


@dataclass(slots=True)
class Log:
    """The answers to one item in the order of arrival; its attempt is locked meanwhile."""

    item: AttemptItem
    events: list[AnswerEvent]
    added: list[AnswerEvent] = field(default_factory=list)

    def take(self, delivery: Delivery) -> AnswerEvent:
        """Add a delivery to the log, or find the event of the same delivery.

        Raises AttemptClosed and what is below AnswerRefused.
        """
        payload = read_delivered(self.item, delivery)
        twin = self._find_twin(delivery)
        if twin is None:
            return self._add(delivery, payload)
        if not _is_same(twin, delivery, payload):
            raise DeliveryReused
        return twin

    def newest(self, event: AnswerEvent) -> AnswerEvent | None:
        """Find the answer that counted once an event was in; none where all came too late."""
        counted = (other for other in self.events if other.is_counted)
        until_then = (other for other in counted if other.revision <= event.revision)
        return max(until_then, key=lambda other: other.revision, default=None)

    def judge(self, event: AnswerEvent) -> Outcome:
        """Tell what became of an event, from the events before it; the same for ever."""
        if event.is_late:
            return Outcome.LATE
        before = [other for other in self.events if other.revision < event.revision]
        own = (other.sequence for other in before if other.client == event.client)
        if any(sequence > event.sequence for sequence in own):
            return Outcome.SUPERSEDED
        others = (other for other in before if other.client != event.client and other.is_counted)
        if any(other.revision > event.base_revision for other in others):
            return Outcome.STALE
        return Outcome.COUNTED

    def _is_late(self, now: datetime) -> bool:
        """Tell whether an answer comes too late; one that was on its way in time does not."""
        attempt = self.item.attempt
        if attempt.state != AttemptState.STARTED or self.item.checked_at is not None:
            return True
        return attempt.due_at is not None and now > attempt.due_at + GRACE

    def _find_twin(self, delivery: Delivery) -> AnswerEvent | None:
        name = (delivery.client, delivery.sequence)
        return next(
            (
                event
                for event in self.events
                if event.idempotency_key == delivery.key or (event.client, event.sequence) == name
            ),
            None,
        )

    def _add(self, delivery: Delivery, payload: dict[str, Any] | None) -> AnswerEvent:
        attempt = self.item.attempt
        if attempt.state != AttemptState.STARTED and not attempt.is_overdue:
            raise AttemptClosed
        if len(self.events) >= MOST_EVENTS:
            raise TooManyAnswers
        event = AnswerEvent(
            item=self.item,
            revision=last_revision(self.events) + 1,
            client=delivery.client,
            sequence=delivery.sequence,
            base_revision=delivery.base_revision,
            payload=payload,
            is_clear=delivery.clear,
            idempotency_key=delivery.key,
            received_at=timezone.now(),
        )
        event.is_late = self._is_late(event.received_at)
        event.is_counted = self.judge(event) is Outcome.COUNTED
        self.events.append(event)
        self.added.append(event)
        return event


def read_delivered(item: AttemptItem, delivery: Delivery) -> dict[str, Any] | None:
    """Read a delivery's payload by authoring indexes; none where the answer is taken back.

    Raises MalformedPayload, BlankAnswer.
    """
    body = Body.from_json(item.question_version.body)
    try:
        payload = read_shown_payload(body, item.option_order, delivery.payload)
    except MalformedAnswer as error:
        raise MalformedPayload(str(error)) from error
    if payload is not None and (delivery.clear or not _can_be_stored(payload)):
        raise MalformedPayload
    if payload is None and not delivery.clear:
        raise BlankAnswer
    return payload


def last_revision(events: Sequence[AnswerEvent]) -> int:
    """Return the highest revision, 0 for no events."""
    return max((event.revision for event in events), default=0)


def _is_same(event: AnswerEvent, delivery: Delivery, payload: dict[str, Any] | None) -> bool:
    return (
        (event.payload, event.is_clear) == (payload, delivery.clear)
        and (event.client, event.sequence) == (delivery.client, delivery.sequence)
        and event.base_revision == delivery.base_revision
    )


def _can_be_stored(payload: dict[str, Any]) -> bool:
    """Tell whether PostgreSQL takes a typed text: no zero character, no half of a pair."""
    text = payload.get("text", "")
    return "\x00" not in text and not any("\ud800" <= char <= "\udfff" for char in text)
