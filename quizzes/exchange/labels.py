"""What formats have no member for, as tags: "lang:fr", "source:charte.md#120-180"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import isfinite
from typing import Any

from quizzes.exchange.records import BankQuestion
from quizzes.exchange.texts import clean
from quizzes.generation.records import ItemKind, QuotedSpan

_PLACE = re.compile(r"(?s)(.*)#(\d{1,9})-(\d{1,9})")
NAMES = {
    "lang": "language",
    "status": "status",
    "module": "module",
    "objective": "objective",
    "fact": "fact_kind",
    "level": "level",
}
LONGEST = 255
"""Characters that Moodle keeps of a tag."""


def write_labels(question: BankQuestion) -> Iterator[str]:
    """Write the labels of a question, in a fixed order."""
    yield f"kind:{question.kind.value}"
    for name, member in NAMES.items():
        if said := getattr(question, member):
            yield f"{name}:{said}"
    if question.difficulty is not None:
        yield f"difficulty:{question.difficulty!r}"
    if question.kind is ItemKind.NUMERIC:
        yield from (f"accepted:{spelling}" for spelling in question.accepted)
    for source in question.sources:
        yield f"source:{source.document}#{source.start}-{source.end}"


def read_labels(labels: Iterable[str]) -> dict[str, Any]:
    """Read labels as members of a question, with `kind`, `accepted` and `places` where told.

    What is no label of ours is passed over: people tag as they like.
    """
    read: dict[str, Any] = {"accepted": [], "places": []}
    for label in labels:
        name, _, said = clean(label).partition(":")
        if name in NAMES and said:
            read[NAMES[name]] = said
        elif name == "kind" and said in set(ItemKind):
            read["kind"] = ItemKind(said)
        elif name == "difficulty":
            read["difficulty"] = _read_share(said)
        elif name == "accepted" and said:
            read["accepted"].append(said)
        elif name == "source" and (place := _PLACE.fullmatch(said)):
            read["places"].append(QuotedSpan(place[1], int(place[2]), int(place[3]), ""))
    return read


def members(read: dict[str, Any]) -> dict[str, Any]:
    """Keep of the labels what is a member of every question."""
    kept = {*NAMES.values(), "difficulty"}
    return {name: said for name, said in read.items() if name in kept}


def _read_share(said: str) -> float | None:
    try:
        share = float(said)
    except ValueError:
        return None
    return share if isfinite(share) and 0 <= share <= 1 else None
