"""What of a question is scored: options and key, as a record and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from math import isfinite
from typing import Any, TypeVar

from quizzes.generation.records import Choice, Item, ItemKind, Pair
from quizzes.scoring.errors import MalformedBody

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Body:
    """Options and key of a question, in authoring order; all indexes of answers count in it."""

    kind: ItemKind
    choices: tuple[Choice, ...] = ()
    pairs: tuple[Pair, ...] = ()
    sequence: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    """Typed answers that count as right."""
    tolerance: float | None = None
    """How far a number may be off and still be right."""

    @classmethod
    def of_item(cls, item: Item) -> Body:
        """Take an item's options and key."""
        return cls(
            item.kind, item.choices, item.pairs, item.sequence, item.accepted, item.tolerance
        )

    @classmethod
    def from_json(cls, stored: Any) -> Body:
        """Read a body as ``to_json`` wrote it; raises ``MalformedBody`` on anything else."""
        if not isinstance(stored, Mapping):
            raise MalformedBody("A body is an object.")
        unknown = sorted(map(str, stored.keys() - MEMBERS))
        if unknown:
            raise MalformedBody(f"A body has no {', '.join(unknown)}.")
        return cls(
            kind=_read_kind(stored.get("kind")),
            choices=_read_list(stored, "choices", _read_choice),
            pairs=_read_list(stored, "pairs", _read_pair),
            sequence=_read_list(stored, "sequence", _read_text),
            accepted=_read_list(stored, "accepted", _read_text),
            tolerance=_read_tolerance(stored.get("tolerance")),
        )

    def to_json(self) -> dict[str, Any]:
        """Write the body as plain JSON values."""
        return {
            "kind": self.kind.value,
            "choices": [asdict(choice) for choice in self.choices],
            "pairs": [asdict(pair) for pair in self.pairs],
            "sequence": list(self.sequence),
            "accepted": list(self.accepted),
            "tolerance": self.tolerance,
        }

    @property
    def is_typed(self) -> bool:
        """Whether the learner types the answer."""
        return bool(self.accepted) and not self.choices


MEMBERS = frozenset({"kind", "choices", "pairs", "sequence", "accepted", "tolerance"})


def _read_kind(stored: Any) -> ItemKind:
    try:
        return ItemKind(stored)
    except ValueError as error:
        raise MalformedBody(f"No such kind: {stored!r}.") from error


def _read_list(stored: Mapping[str, Any], name: str, read: Callable[[Any], T]) -> tuple[T, ...]:
    members = stored.get(name, [])
    if not isinstance(members, list | tuple):
        raise MalformedBody(f"{name} is a list.")
    try:
        return tuple(read(member) for member in members)
    except (KeyError, TypeError) as error:
        raise MalformedBody(f"{name} has a member of another form.") from error


def _read_choice(stored: Any) -> Choice:
    correct = stored["correct"]
    if not isinstance(correct, bool):
        raise TypeError
    return Choice(_read_text(stored["text"]), correct, _read_text(stored.get("feedback", "")))


def _read_pair(stored: Any) -> Pair:
    return Pair(_read_text(stored["left"]), _read_text(stored["right"]))


def _read_text(stored: Any) -> str:
    if not isinstance(stored, str):
        raise TypeError
    return stored


def _read_tolerance(stored: Any) -> float | None:
    if stored is None:
        return None
    if isinstance(stored, bool) or not isinstance(stored, int | float):
        raise MalformedBody("tolerance is a number.")
    if not isfinite(stored) or stored < 0:
        raise MalformedBody("tolerance is zero or more.")
    return stored
