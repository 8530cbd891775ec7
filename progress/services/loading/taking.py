"""Lets a learner take a quiz: an attempt with answers and marks, as plain values."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from progress.services.loading.replying import draw_payload, draw_success
from quizzes.models import QuestionVersion
from quizzes.queries.shown import draw_order
from quizzes.scoring import Body, read_answer, round_fraction, score
from quizzes.services.receipts import HandedIn, hash_receipt

SKIPPED, CHANGED, CLEARED, LATE = 0.03, 0.12, 0.02, 0.02
"""Shares of items that are left out, answered twice, cleared, and answered once more too late."""


@dataclass(slots=True)
class AskedItem:
    """A question of the quiz as all its attempts ask it, with the marks that were given."""

    version: QuestionVersion
    body: Body
    difficulty: float
    marks: dict[str, Decimal] = field(default_factory=dict)
    """By the payload as it is written; there are few different ones."""

    def mark(self, payload: dict[str, Any] | None) -> Decimal:
        """Mark a payload by the real scorer, each different one once."""
        written = json.dumps(payload)
        if written not in self.marks:
            self.marks[written] = round_fraction(score(self.body, read_answer(self.body, payload)))
        return self.marks[written]


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One event of an item's log."""

    payload: dict[str, Any] | None
    at: datetime
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class TakenItem:
    """What became of one question of an attempt."""

    asked: AskedItem
    order: list[int]
    answers: list[GivenAnswer]
    checked_at: datetime | None

    @property
    def revision(self) -> int:
        """The revision that counts, 0 for none."""
        return sum(not answer.is_late for answer in self.answers)

    @property
    def payload(self) -> dict[str, Any] | None:
        """The answer that counts; none where it is blank."""
        return self.answers[self.revision - 1].payload if self.revision else None

    @property
    def fraction(self) -> Decimal:
        """The mark."""
        return self.asked.mark(self.payload)


@dataclass(frozen=True, slots=True)
class TakenAttempt:
    """One attempt with everything that was answered."""

    public_id: uuid.UUID
    seed: str
    number: int
    started_at: datetime
    submitted_at: datetime
    items: list[TakenItem]

    @property
    def total(self) -> Decimal:
        """The points of all items."""
        return sum((item.fraction for item in self.items), Decimal(0))

    @property
    def receipt(self) -> str:
        """The receipt, as the stored rows give it."""
        items = (HandedIn(item.asked.version, item.revision, item.payload) for item in self.items)
        return hash_receipt(self.public_id, self.submitted_at, items)


@dataclass(frozen=True, slots=True)
class Slot:
    """When an attempt is taken, and the how manieth of its learner it is."""

    number: int
    started_at: datetime
    lasts: timedelta


def take(chance: Random, asked: list[AskedItem], ability: float, slot: Slot) -> TakenAttempt:
    """Draw an attempt: its answers lie between start and end."""
    seed = f"{chance.getrandbits(64):016x}"
    step = slot.lasts / (len(asked) + 1)
    items = []
    for position, item in enumerate(asked, 1):
        at = slot.started_at + step * (position - 1)
        answers = list(_answer(chance, item, ability, (at, step)))
        late = next((answer for answer in answers if answer.is_late), None)
        checked = late.at - step / 8 if late else None
        order = draw_order(item.body, f"{seed}/{position}")
        items.append(TakenItem(item, order, answers, checked))
    end = slot.started_at + slot.lasts
    return TakenAttempt(uuid.uuid4(), seed, slot.number, slot.started_at, end, items)


def _answer(
    chance: Random, item: AskedItem, ability: float, when: tuple[datetime, timedelta]
) -> Iterator[GivenAnswer]:
    """Draw the events of one item within the time it takes."""
    start, step = when
    fate = chance.random()
    if fate < SKIPPED:
        return
    knows = draw_success(chance, ability, item.difficulty)
    payload = draw_payload(chance, item.body, knows=knows)
    if fate < SKIPPED + CHANGED:
        yield GivenAnswer(draw_payload(chance, item.body, knows=False), start + step / 4)
    yield GivenAnswer(payload, start + step / 2)
    if fate > 1 - CLEARED:
        yield GivenAnswer(None, start + step * 3 / 4)
    elif fate > 1 - CLEARED - LATE:
        yield GivenAnswer(
            draw_payload(chance, item.body, knows=True), start + step * 3 / 4, is_late=True
        )
