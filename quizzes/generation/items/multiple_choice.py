"""The members of a list among outsiders of their kind."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.phrases import read_phrase
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
    found = workshop.chooser.choose_outsiders(fact, rng)
    wrong = _keep_like(found, keys)[: max(_OUTSIDERS, len(keys) - 1)]
    if len(wrong) < _OUTSIDERS:
        return Rejection("fewer_than_two_outsiders", fact.question)
    polish = workshop.tongue.polish
    document = fact.sources[0].document
    right, wrong = [polish(k) for k in keys], [polish(w) for w in wrong]
    choices = workshop.choices(identifier, right, wrong, document, question=fact.question)
    return workshop.finish(entry, ItemKind.MULTIPLE_CHOICE, fact.question, choices=choices)


def _keep_like(outsiders: Sequence[str], keys: Sequence[str]) -> list[str]:
    """Keep the outsiders that begin as all members do, where a word at the head tells these apart.

    Where all members are a "Base …", what begins otherwise is seen to be none of them.
    """
    heads = {read_phrase(key).head for key in keys}
    if len(heads) > 1 or len(keys) == 1:
        return list(outsiders)
    return [text for text in outsiders if read_phrase(text).head in heads]
