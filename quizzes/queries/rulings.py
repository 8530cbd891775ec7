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
    "question_version__ruling__is_full",
    "question_version__ruling__corrected__body",
)
"""The same for `only`."""


FULL = Decimal(1)


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
    is_full: bool = False
    """Whether whatever was answered, or not, earns everything."""
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
        if not self.counts:
            return None
        return FULL if self.is_full else round_fraction(score(self.key, self.read(payload)))

    def rules_as(self, other: Marker) -> bool:
        """Tell whether it gives every answer the mark that another one gives it."""
        if (self.counts, self.is_full) != (other.counts, other.is_full):
            return False
        is_by_key = self.counts and not self.is_full
        return not is_by_key or _describe_key(self.key) == _describe_key(other.key)


def find_ruling(version: QuestionVersion) -> Ruling | None:
    """Return the ruling about a version; see RULED."""
    return getattr(version, "ruling", None)


def read_marker(version: QuestionVersion) -> Marker:
    """Read by what answers to a version are marked."""
    asked, ruling = Body.from_json(version.body), find_ruling(version)
    if ruling is None:
        return Marker(asked, asked, None)
    key = Body.from_json(ruling.corrected.body) if ruling.corrected else None
    return make_marker(asked, key, is_full=ruling.is_full, regrade=ruling.regrade_id)


def make_marker(
    asked: Body, key: Body | None, *, is_full: bool = False, regrade: int | None = None
) -> Marker:
    """Make a marker by another key, or by none: then everybody gets full marks or nobody any.

    Raises ``BodiesDiffer``.
    """
    if key is None:
        return Marker(asked, asked, None, counts=is_full, is_full=is_full, regrade=regrade)
    return Marker(asked, key, find_carrying(asked, key), regrade=regrade)


def find_key_version(version: QuestionVersion) -> QuestionVersion:
    """Return the version whose key, explanation and quotes hold for a version now."""
    ruling = find_ruling(version)
    return version if ruling is None else ruling.corrected or version


def _describe_key(body: Body) -> tuple[object, ...]:
    """Say what is right, whatever the order in which options and accepted answers stand."""
    return (
        sorted((choice.text, choice.correct) for choice in body.choices),
        sorted((pair.left, pair.right) for pair in body.pairs),
        body.sequence,
        sorted(body.accepted),
        body.tolerance,
    )
