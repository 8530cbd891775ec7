"""The fields of a question: from what is shown to rows of a form, and back to a payload."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from django.http import QueryDict

from quizzes.queries.attempts import ShownItem

NUMBERED = re.compile(r"(pairs|order)\.(\d{1,6})", re.ASCII)
INDEX = re.compile(r"\d{1,6}", re.ASCII)


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option as a row that one ticks, or a line of a select."""

    letter: str
    """Also the key that ticks it; empty beyond the alphabet."""
    number: int
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class SelectRow:
    """A left side, or a place in an order, and what may be put there."""

    name: str
    label: str
    """Empty for a place in an order, which is known by its number."""
    place: int
    """From 1."""
    options: tuple[OptionRow, ...]


def option_rows(item: ShownItem) -> tuple[OptionRow, ...]:
    """List the options to tick, as they are answered."""
    payload = _payload(item)
    chosen = payload.get("choices", [payload.get("choice")])
    return _options(item, frozenset(chosen))


def select_rows(item: ShownItem) -> tuple[SelectRow, ...]:
    """List the selects of a matching, one a left side, or of an ordering, one a place."""
    payload = _payload(item)
    if item.member == "pairs":
        chosen = {int(left): right for left, right in payload.get("pairs", {}).items()}
        labels: tuple[str, ...] = item.lefts
    else:
        chosen = dict(enumerate(payload.get("order", [])))
        labels = ("",) * len(item.options)
    return tuple(
        SelectRow(
            name=f"{item.member}.{index}",
            label=label,
            place=index + 1,
            options=_options(item, frozenset({chosen.get(index)})),
        )
        for index, label in enumerate(labels)
    )


def typed_text(item: ShownItem) -> str:
    """Return what was typed."""
    return str(_payload(item).get("text", ""))


def read_payload(form: QueryDict) -> dict[str, Any] | None:
    """Read the payload that a form says; none where it says nothing, or only part of an order.

    What is no number stays as it is, for the service to refuse.
    """
    if "choice" in form:
        return {"choice": _number(form.get("choice", ""))}
    if ticked := form.getlist("choices"):
        return {"choices": [_number(value) for value in ticked]}
    if text := form.get("text", "").strip():
        return {"text": text}
    numbered = sorted(_numbered(form))
    pairs = {str(index): _number(value) for member, index, value in numbered if member == "pairs"}
    order = [_number(value) for member, _, value in numbered if member == "order"]
    if pairs:
        return {"pairs": pairs}
    is_whole = len(order) == sum(name.startswith("order.") for name in form)
    return {"order": order} if order and is_whole else None


def _numbered(form: QueryDict) -> Iterator[tuple[str, int, str]]:
    for name, value in form.items():
        if value and (match := NUMBERED.fullmatch(name)):
            yield match[1], int(match[2]), str(value)


def _number(value: str) -> int | str:
    return int(value) if INDEX.fullmatch(value) else value


def _payload(item: ShownItem) -> dict[str, Any]:
    return (item.answer and item.answer.payload) or {}


def _options(item: ShownItem, chosen: frozenset[int | None]) -> tuple[OptionRow, ...]:
    return tuple(
        OptionRow(
            letter=ascii_uppercase[option.number : option.number + 1],
            number=option.number,
            text=option.text,
            is_chosen=option.number in chosen,
        )
        for option in item.options
    )
