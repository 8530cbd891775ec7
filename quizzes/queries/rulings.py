"""By which key answers to a question version are marked now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from quizzes.models import QuestionVersion, Ruling
from quizzes.scoring import (
    Answer,
    Body,
    Carrying,
    find_carrying,
    read_answer,
    round_fraction,
    score,
)

RULED = ("question_version__ruling__corrected",)
"""What `select_related` takes along with items, so that no ruling is asked for one by one."""
RULED_BODIES = (
    "question_version__body",
    "question_version__ruling__question_version",
    "question_version__ruling__regrade",
    "question_version__ruling__corrected__body",
)
"""The same for `only`."""


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks answers to a question version by its key, or by what was ruled since."""

    asked: Body
    """What the learner saw; payloads count in it."""
    key: Body
    carrying: Carrying | None
    """How answers read by the key; none where it is the version's own."""
    counts: bool = True
    """Whether the question counts at all."""
    regrade: int | None = None
    """By id, what ruled so."""

    def place(self, order: Sequence[int]) -> list[int]:
        """Say by the indexes of the key in which order options were shown."""
        return [self.carrying.options[index] for index in order] if self.carrying else list(order)

    def read(self, payload: Any) -> Answer:
        """Read a payload as an answer by the indexes of the key."""
        answer = read_answer(self.asked, payload)
        return self.carrying.carry(answer) if self.carrying else answer

    def mark(self, payload: Any) -> Decimal | None:
        """Mark what was answered: a share from 0 to 1; none where the question does not count."""
        return round_fraction(score(self.key, self.read(payload))) if self.counts else None


def find_ruling(version: QuestionVersion) -> Ruling | None:
    """Return the ruling about a version; see RULED."""
    return getattr(version, "ruling", None)


def read_marker(version: QuestionVersion) -> Marker:
    """Read by what answers to a version are marked."""
    asked, ruling = Body.from_json(version.body), find_ruling(version)
    if ruling is None:
        return Marker(asked, asked, None)
    if ruling.corrected is None:
        return Marker(asked, asked, None, counts=False, regrade=ruling.regrade_id)
    key = Body.from_json(ruling.corrected.body)
    return Marker(asked, key, find_carrying(asked, key), regrade=ruling.regrade_id)


def find_key_version(version: QuestionVersion) -> QuestionVersion:
    """Return the version whose key, explanation and quotes hold for a version now."""
    ruling = find_ruling(version)
    return version if ruling is None else ruling.corrected or version
