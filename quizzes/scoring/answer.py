"""What a learner answered, read from the payload that was stored."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from quizzes.generation.records import ItemKind
from quizzes.scoring.body import Body
from quizzes.scoring.errors import MalformedAnswer

LONGEST_TEXT = 500
"""Characters that a typed answer may have."""
INDEX = re.compile(r"0|[1-9]\d{0,5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer by authoring indexes, so that shuffling never changes a mark."""

    choices: tuple[int, ...] = ()
    """What was ticked, each once, in rising order."""
    pairs: tuple[tuple[int, int], ...] = ()
    """Left index and the index of the pair whose right side was put beside it, by left index."""
    order: tuple[int, ...] = ()
    """The steps in the learner's order, as places in the right order."""
    text: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered."""
        return not (self.choices or self.pairs or self.order or self.text.strip())


BLANK = Answer()


def read_answer(body: Body, payload: Any) -> Answer:
    """Read a payload as an answer to the question; raises ``MalformedAnswer``.

    The payload has one member, by the kind of question: ``{"choice": index}`` for single choice,
    true or false and a cloze with options; ``{"choices": [indexes]}`` for multiple choice;
    ``{"pairs": {"0": 2}}`` for matching; ``{"order": [indexes]}`` for ordering;
    ``{"text": "…"}`` for typed answers. ``None``, and a member that holds nothing, is blank.
    """
    if payload is None:
        return BLANK
    name = name_member(body)
    if not isinstance(payload, Mapping) or payload.keys() != {name}:
        raise MalformedAnswer(
            "wrong_members", f'The answer is an object with one member, "{name}".'
        )
    value = payload[name]
    return BLANK if value is None else READERS[name](body, value)


def name_member(body: Body) -> str:
    """Name the member that an answer's payload has."""
    if body.kind is ItemKind.CLOZE:
        return "choice" if body.choices else "text"
    return MEMBERS[body.kind]


MEMBERS: Mapping[ItemKind, str] = {
    ItemKind.SINGLE_CHOICE: "choice",
    ItemKind.TRUE_FALSE: "choice",
    ItemKind.MULTIPLE_CHOICE: "choices",
    ItemKind.MATCHING: "pairs",
    ItemKind.ORDERING: "order",
    ItemKind.NUMERIC: "text",
    ItemKind.SHORT_ANSWER: "text",
}


def _read_choice(body: Body, value: Any) -> Answer:
    return Answer(choices=(_read_index(value, len(body.choices)),))


def _read_choices(body: Body, value: Any) -> Answer:
    return Answer(choices=tuple(sorted(_read_indexes(value, len(body.choices)))))


def _read_order(body: Body, value: Any) -> Answer:
    return Answer(order=_read_indexes(value, len(body.sequence)))


def _read_pairs(body: Body, value: Any) -> Answer:
    if not isinstance(value, Mapping):
        raise MalformedAnswer("no_object", "Pairs are an object of left index and right index.")
    count = len(body.pairs)
    read = [
        (_read_key(left, count), _read_index(right, count))
        for left, right in value.items()
        if right is not None
    ]
    return Answer(pairs=tuple(sorted(read)))


def _read_text(_body: Body, value: Any) -> Answer:
    if not isinstance(value, str):
        raise MalformedAnswer("no_text", "A typed answer is a text.")
    if len(value) > LONGEST_TEXT:
        raise MalformedAnswer("too_long", f"A typed answer has {LONGEST_TEXT} characters at most.")
    return Answer(text=value)


READERS: Mapping[str, Callable[[Body, Any], Answer]] = {
    "choice": _read_choice,
    "choices": _read_choices,
    "pairs": _read_pairs,
    "order": _read_order,
    "text": _read_text,
}


def _read_indexes(value: Any, count: int) -> tuple[int, ...]:
    if not isinstance(value, list | tuple):
        raise MalformedAnswer("no_list", "The indexes are a list.")
    if len(value) > count:
        raise MalformedAnswer("too_many", f"There are {count} to choose from.")
    indexes = tuple(_read_index(index, count) for index in value)
    if len(set(indexes)) < len(indexes):
        raise MalformedAnswer("repeated", "An index stands there twice.")
    return indexes


def _read_key(value: Any, count: int) -> int:
    """Read an index that is the name of a member, as JSON has no other names than texts."""
    if isinstance(value, str) and INDEX.fullmatch(value):
        return _read_index(int(value), count)
    raise MalformedAnswer("no_index", f"Not an index from 0 to {count - 1}: {value!r:.40}")


def _read_index(value: Any, count: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < count:
        raise MalformedAnswer("no_index", f"Not an index from 0 to {count - 1}: {value!r:.40}")
    return value
