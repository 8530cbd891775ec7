"""The members of a list among outsiders of their kind."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import Listing
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Item, ItemKind, Rejection

_MOST_KEYS = 4
_OUTSIDERS = 2
_LONGEST = 15


def write_multiple_choice(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Ask for all that belong; turned away without two outsiders that surely do not."""
    fact = entry.found
    if not isinstance(fact, Listing) or not fact.question:
        return None
    identifier = workshop.name(entry, ItemKind.MULTIPLE_CHOICE)
    keys = [answer for answer in fact.answers if len(answer.split()) <= _LONGEST]
    rng = workshop.chance(identifier, "members")
    keys = rng.sample(keys, _MOST_KEYS) if len(keys) > _MOST_KEYS else keys
    wrong = workshop.chooser.choose_outsiders(fact, rng)[: max(_OUTSIDERS, len(keys) - 1)]
    if len(wrong) < _OUTSIDERS:
        return Rejection("fewer_than_two_outsiders", fact.question)
    polish = workshop.tongue.polish
    document = fact.sources[0].document
    right, wrong = [polish(k) for k in keys], [polish(w) for w in wrong]
    choices = workshop.choices(identifier, right, wrong, document, question=fact.question)
    return workshop.finish(entry, ItemKind.MULTIPLE_CHOICE, fact.question, choices=choices)
