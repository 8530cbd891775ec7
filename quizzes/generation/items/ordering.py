"""Steps to be put in order."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import Ordering
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Item, ItemKind, Rejection


def write_ordering(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Ask for the order of steps; the export gives them in it, and who shows them shuffles."""
    fact = entry.found
    if not isinstance(fact, Ordering):
        return None
    told = workshop.tongue.order.format(", ".join(fact.years))
    return workshop.finish(
        entry, ItemKind.ORDERING, fact.instruction, correction=told, sequence=fact.steps
    )
