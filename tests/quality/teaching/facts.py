"""How many of the facts that a teacher would ask about are asked about."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from quizzes.generation import Item, ItemKind, QuotedSpan
from quizzes.generation.wording import find_stems

FILE = Path(__file__).with_name("facts.json")
MOST = 0.7
"""Share of an answer's words that stem and key have to say."""


class Place(BaseModel):
    """A place of a document, by its SHA-256; the end is outside."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str = Field(pattern=r"^[0-9a-f]{64}$")
    start: int = Field(ge=0)
    end: int

    def overlaps(self, span: QuotedSpan, sha256: str) -> bool:
        """Tell whether a quote of a document touches this place."""
        return self.document == sha256 and span.start < self.end and self.start < span.end


class TaughtFact(BaseModel):
    """A fact in a teacher's words, where it is stated, and what answers a question about it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    statement: str
    places: tuple[Place, ...]
    answers: tuple[Place, ...]


@cache
def read_facts() -> tuple[TaughtFact, ...]:
    """Read the teacher's list."""
    return tuple(TaughtFact.model_validate(one) for one in json.loads(FILE.read_text()))


def find_unasked(
    facts: Sequence[TaughtFact],
    items: Sequence[Item],
    texts: dict[str, str],
    hashes: dict[str, str],
) -> list[TaughtFact]:
    """Find the facts that no item asks about.

    ``texts``: decoded texts by SHA-256; ``hashes``: SHA-256 by the documents' names.
    """
    return [
        fact
        for fact in facts
        if not any(_rests_on(item, fact, hashes) and _says(item, fact, texts) for item in items)
    ]


def _rests_on(item: Item, fact: TaughtFact, hashes: dict[str, str]) -> bool:
    return any(
        place.overlaps(span, hashes[span.document]) for place in fact.places for span in item.source
    )


def _says(item: Item, fact: TaughtFact, texts: dict[str, str]) -> bool:
    """Tell whether stem and key say most of an answer, or the key is part of one."""
    said = find_stems(" ".join([item.stem, *_list_keys(item)]))
    keys = find_stems(" ".join(_list_keys(item)))
    for answer in fact.answers:
        words = find_stems(texts.get(answer.document, "")[answer.start : answer.end])
        if words and len(words & said) >= MOST * len(words):
            return True
        if keys and len(words & keys) >= MOST * len(keys):
            return True
    return False


def _list_keys(item: Item) -> Iterator[str]:
    """List what an item says to be right; "Vrai" and "Faux" say nothing by themselves."""
    if item.kind is not ItemKind.TRUE_FALSE:
        yield from (choice.text for choice in item.choices if choice.correct)
    yield from (f"{pair.left} {pair.right}" for pair in item.pairs)
    yield from (*item.sequence, *item.accepted)
