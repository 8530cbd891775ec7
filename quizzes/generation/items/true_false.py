"""A statement that holds, or does not by one exchanged answer."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.people import PEOPLE
from quizzes.generation.facts.records import AnswerKind, Single
from quizzes.generation.feedback import LONGEST, say
from quizzes.generation.french.phrases import agree_in_number
from quizzes.generation.french.typography import GAP
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Choice, Item, ItemKind, Rejection

_NEAR = 10
"""Years that a false one may lie from the right one."""


def write_true_false(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """State a fact as it is or with another answer: half and half, by the item's id."""
    fact = entry.found
    if not isinstance(fact, Single) or not fact.wording.gapped:
        return None
    identifier = workshop.name(entry, ItemKind.TRUE_FALSE)
    if int(identifier[-1], 16) % 2:
        return _finish(entry, workshop, say(fact), correction="")
    if fact.group == PEOPLE:
        return None  # nothing tells that somebody else is of the same role: it would be absurd
    wrong = workshop.chooser.choose(fact, workshop.chance(identifier, "distractors"))
    if fact.wording.gapped.startswith(GAP):
        wrong = tuple(other for other in wrong if agree_in_number(other, fact.answer))
    if not wrong:
        return Rejection("fewer_than_two_distractors", fact.wording.gapped)
    named = fact.answer_kind is AnswerKind.NAME
    likely = _leave_far_years_out(wrong, fact)
    other = wrong[0] if named else workshop.chance(identifier, "falsehood").choice(likely)
    return _finish(entry, workshop, say(fact, other), correction=_correct(fact, other, workshop))


def _leave_far_years_out(wrong: tuple[str, ...], fact: Single) -> tuple[str, ...]:
    """Leave out years so far from the right one that nobody would believe them."""
    if fact.answer_kind is not AnswerKind.YEAR:
        return wrong
    return tuple(one for one in wrong if abs(int(one) - int(fact.answer)) <= _NEAR) or wrong


def _correct(fact: Single, other: str, workshop: Workshop) -> str:
    """Say what is right and, where the corpus tells, what the exchanged answer really is."""
    right = workshop.tongue.polish(say(fact))
    if len(right.split()) > LONGEST:
        return workshop.tongue.correct(fact.answer, other)
    told = (
        f"{workshop.tongue.false}.",
        right,
        workshop.feedback.about(other, fact.sources[0].document, fact.wording.question),
    )
    return " ".join(filter(None, told))


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
