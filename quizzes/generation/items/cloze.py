"""A true statement with a gap and options to fill it."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import AnswerKind, Single
from quizzes.generation.french.typography import GAP
from quizzes.generation.items.single_choice import lay_out
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Item, ItemKind, Rejection

_GAPPED = frozenset({AnswerKind.YEAR, AnswerKind.NUMBER, AnswerKind.CITY})


def _may_be_left_out(fact: Single) -> bool:
    """Tell whether a gap asks for one thing: people are named where they are asked for by a gap."""
    return fact.answer_kind in _GAPPED or GAP in fact.wording.question


def write_cloze(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Leave a year, a number or a city out: gaps on other things tell or say too little.

    A lower bound, "more than 60", is typed: of several options each smaller one would hold.
    """
    fact = entry.found
    if not isinstance(fact, Single) or not fact.wording.gapped or not _may_be_left_out(fact):
        return None
    if fact.least:
        return workshop.finish(entry, ItemKind.CLOZE, fact.wording.gapped, accepted=fact.accepted)
    choices = lay_out(entry, fact, workshop, ItemKind.CLOZE)
    if not choices:
        return Rejection("fewer_than_two_distractors", fact.wording.gapped)
    return workshop.finish(entry, ItemKind.CLOZE, fact.wording.gapped, choices=choices)
