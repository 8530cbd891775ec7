"""Steps to be put in order."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import Ordering
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Item, ItemKind, Rejection

_MOST_WORDS = 48


def write_ordering(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Ask for the order of steps; the export gives them in it, and who shows them shuffles."""
    fact = entry.found
    if not isinstance(fact, Ordering):
        return None
    return workshop.finish(
        entry,
        ItemKind.ORDERING,
        fact.instruction,
        correction=_tell(fact, workshop),
        sequence=fact.steps,
    )


def _tell(fact: Ordering, workshop: Workshop) -> str:
    """Say when each step was, with its words where they are few; the quotes would be too long."""
    whole = " ; ".join(
        f"{year} : {step}" for year, step in zip(fact.years, fact.steps, strict=True)
    )
    if len(whole.split()) <= _MOST_WORDS:
        return workshop.tongue.polish(f"{whole}.")
    return workshop.tongue.order.format(", ".join(fact.years))
