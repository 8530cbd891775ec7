"""What a rule about items is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

Rule = Callable[[Item, Corpus], Iterable[str]]
"""Yields a detail for each place where the item breaks the rule; nothing where it keeps it."""
