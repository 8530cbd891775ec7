"""Answers that are typed: numbers, years, acronyms and cities alone."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import AnswerKind, Single
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Item, ItemKind, Rejection

_SHORT = frozenset({AnswerKind.ACRONYM, AnswerKind.YEAR, AnswerKind.CITY})


def write_numeric(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Ask for a number or a year without options; exact, since the sources are."""
    fact = entry.found
    if not isinstance(fact, Single) or fact.answer_kind is not AnswerKind.NUMBER:
        return None
    accepted = fact.accepted[-1:]
    return workshop.finish(
        entry, ItemKind.NUMERIC, fact.wording.question, accepted=accepted, tolerance=0.0
    )


def write_short_answer(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Ask for an acronym, with and without points, for a year or for a city."""
    fact = entry.found
    if not isinstance(fact, Single):
        return None
    accepted = (fact.answer,) if fact.answer_kind is AnswerKind.CITY else fact.accepted
    if fact.answer_kind not in _SHORT or not accepted:
        return None
    return workshop.finish(entry, ItemKind.SHORT_ANSWER, fact.wording.question, accepted=accepted)
