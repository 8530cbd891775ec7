"""The parts of an item that more than one rule looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.records import Item, ItemKind

GAP = re.compile(r"_{3,}")
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
"""What stands between quotation marks speaks for itself."""
ONE_KEY = frozenset({ItemKind.SINGLE_CHOICE, ItemKind.TRUE_FALSE})
TYPED = frozenset({ItemKind.NUMERIC, ItemKind.SHORT_ANSWER})


def list_keys(item: Item) -> tuple[str, ...]:
    """List what the learner is to find; of a typed answer, the spelling that stands first."""
    if item.choices:
        return tuple(choice.text for choice in item.choices if choice.correct)
    if item.pairs:
        return tuple(side for pair in item.pairs for side in (pair.right, pair.left))
    return item.sequence or item.accepted[:1]


def list_distractors(item: Item) -> tuple[str, ...]:
    """List the options that are wrong."""
    return tuple(choice.text for choice in item.choices if not choice.correct)


def list_options(item: Item) -> tuple[str, ...]:
    """List all that the learner is shown to choose from, order or match."""
    if item.pairs:
        return tuple(side for pair in item.pairs for side in (pair.left, pair.right))
    return tuple(choice.text for choice in item.choices) or item.sequence


def list_answers(item: Item) -> tuple[str, ...]:
    """List the options that answer the stem; those of true and false are no answers of their own.

    A rule about the form of options has nothing to say about "Vrai" and "Faux".
    """
    return () if item.kind is ItemKind.TRUE_FALSE else list_options(item)


def iterate_texts(item: Item) -> Iterator[str]:
    """Go through all that the learner reads before answering."""
    yield item.stem
    yield from list_options(item)


def join_quotes(item: Item) -> str:
    """Join the item's quotes to one text."""
    return " ".join(span.quote for span in item.source)
