"""A question with one right option among wrong ones of its type."""

from __future__ import annotations

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import AnswerKind, Single
from quizzes.generation.french.numbers import value_of
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.realisation.telling import begins_alike, shares_stem, tells
from quizzes.generation.records import Choice, Item, ItemKind, Rejection

ORDERED = frozenset({AnswerKind.YEAR, AnswerKind.NUMBER})


def write_single_choice(entry: Indexed, workshop: Workshop) -> Item | Rejection | None:
    """Ask a fact with one answer; turned away where two good distractors are not to be had."""
    fact = entry.found
    if not isinstance(fact, Single) or fact.answer_kind is AnswerKind.ACRONYM:
        return None
    choices = lay_out(entry, fact, workshop, ItemKind.SINGLE_CHOICE)
    if not choices:
        return Rejection("fewer_than_two_distractors", fact.wording.question)
    others = tuple(choice.text for choice in choices if not choice.correct)
    if _may_be_told(fact) and is_told(fact, others):
        return Rejection("key_told_by_stem", fact.wording.question, fact.answer)
    return workshop.finish(entry, ItemKind.SINGLE_CHOICE, fact.wording.question, choices=choices)


def _may_be_told(fact: Single) -> bool:
    """Tell whether a key is a name or a deed: "le directeur" tells "diriger"."""
    deed = fact.answer.split(" ", maxsplit=1)[0] in infinitives()
    return fact.answer_kind is AnswerKind.NAME or (fact.answer_kind is AnswerKind.PHRASE and deed)


def is_told(fact: Single, others: tuple[str, ...]) -> bool:
    """Tell whether the question's words give the key away among these options."""
    question = fact.wording.question
    return any(
        gives_away(question, fact.answer, others)
        for gives_away in (tells, shares_stem, begins_alike)
    )


def lay_out(entry: Indexed, fact: Single, workshop: Workshop, kind: ItemKind) -> tuple[Choice, ...]:
    """Choose and order the options of a fact; empty where too few are good."""
    identifier = workshop.name(entry, kind)
    wrong = workshop.chooser.choose(fact, workshop.chance(identifier, "distractors"))
    if not wrong:
        return ()
    ordered = fact.answer_kind in ORDERED
    key, *texts = map(workshop.tongue.polish, (fact.answer, *wrong))
    document, question = fact.sources[0].document, fact.wording.question
    choices = workshop.choices(
        identifier, [key], texts, document, question=question, ordered=ordered
    )
    return tuple(sorted(choices, key=lambda c: value_of(c.text))) if ordered else choices
