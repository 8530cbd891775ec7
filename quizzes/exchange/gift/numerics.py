"""Numbers in GIFT: {#196:0.5}, {#1..5}, {#=196:0.5 =50%200}."""

from __future__ import annotations

import re

from quizzes.exchange.errors import QuestionFault
from quizzes.exchange.gift.parts import cut_at, find
from quizzes.exchange.numbers import read_number, write_number

_WEIGHT = re.compile(r"%(-?[\d.,]+)%")


def read_numbers(source: str) -> tuple[tuple[str, ...], float, bool]:
    """Read accepted numbers, their tolerance, and whether some earns a part of the points."""
    body = source.strip()
    parts = cut_at(body, "=~") if body[:1] in {"=", "~"} else [f"={body}"]
    right = [part[1:].strip() for part in parts if part.startswith("=")]
    read = [_read_one(_bare(part)) for part in right]
    tolerances = {tolerance for _, tolerance in read}
    if len(tolerances) > 1:
        raise QuestionFault("tolerances_differ")
    has_part_marks = any(part.startswith("%") for part in right) or len(right) < len(parts)
    return tuple(number for number, _ in read), next(iter(tolerances), 0.0), has_part_marks


def _bare(part: str) -> str:
    weight = _WEIGHT.match(part)
    rest = part[weight.end() :] if weight else part
    place = find(rest, "#")
    return (rest if place < 0 else rest[:place]).strip()


def _read_one(said: str) -> tuple[str, float]:
    low, apart, high = said.partition("..")
    if apart:
        least, most = read_number(low), read_number(high)
        if least is None or most is None:
            raise QuestionFault("unreadable_number", said)
        return write_number((least + most) / 2), abs(most - least) / 2
    number, _, off = said.partition(":")
    value, tolerance = read_number(number), read_number(off or "0")
    if value is None or tolerance is None:
        raise QuestionFault("unreadable_number", said)
    return number.strip(), tolerance
