"""A statement that holds, or does not by one exchanged answer."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import AnswerKind, Single
from quizzes.generation.feedback import say
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Choice, Item, ItemKind, Rejection


def write_true_false(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """State a fact as it is or with another answer: half and half, by the item's id."""
    fact = entry.found
    if not isinstance(fact, Single) or not fact.wording.gapped:
        return None
    identifier = workshop.name(entry, ItemKind.TRUE_FALSE)
    if int(identifier[-1], 16) % 2:
        return _finish(entry, workshop, say(fact), correction="")
    wrong = workshop.chooser.choose(fact, workshop.chance(identifier, "distractors"))
    if not wrong:
        return Rejection("fewer_than_two_distractors", fact.wording.gapped)
    named = fact.answer_kind is AnswerKind.NAME
    other = wrong[0] if named else workshop.chance(identifier, "falsehood").choice(wrong)
    correction = workshop.tongue.correct(fact.answer, other)
    return _finish(entry, workshop, say(fact, other), correction=correction)


def _finish(entry: Indexed, workshop: Workshop, stem: str, *, correction: str) -> Item:
    holds, tongue = not correction, workshop.tongue
    choices = (Choice(tongue.true, correct=holds), Choice(tongue.false, correct=not holds))
    return workshop.finish(
        entry,
        ItemKind.TRUE_FALSE,
        tongue.polish(stem),
        choices=choices,
        correction=correction or f"{tongue.true}.",
    )
