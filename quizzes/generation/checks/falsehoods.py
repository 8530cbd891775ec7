"""What a false statement says in the place of what is so."""

from __future__ import annotations

from quizzes.generation.corpus import Corpus
from quizzes.generation.french.typography import capitalise
from quizzes.generation.records import Fact, FactKind, Item, ItemKind


def is_false_statement(item: Item) -> bool:
    """Tell whether an item states what is not so; of its two sides "Vrai" stands first."""
    return item.kind is ItemKind.TRUE_FALSE and not item.choices[0].correct


def find_fact(item: Item, corpus: Corpus) -> Fact | None:
    """Find the fact that a false statement is made of, where it says who does something."""
    fact = corpus.find_fact(item.fact) if is_false_statement(item) else None
    return fact if fact is not None and fact.kind is FactKind.ROLE else None


def read_exchanged(item: Item, corpus: Corpus) -> str:
    """Read who is said to do what somebody else does; empty where that cannot be told."""
    fact = find_fact(item, corpus)
    if fact is None or capitalise(fact.values[0]) in capitalise(item.stem):
        return ""
    end = item.stem.find(f" {fact.relation[:12]}")
    said = item.stem[:end].split(", ")[-1] if end > 0 else ""
    return said[:1].lower() + said[1:]
