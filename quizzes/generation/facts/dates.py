"""Dated events: who did what in which year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.events import Event, find_events, without_setting
from quizzes.generation.facts.places import is_elsewhere
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.realisation.questions import ask_about_adjunct, state_with_gap
from quizzes.generation.records import FactKind, QuotedSpan

_HAD = frozenset({"avait", "avaient", "eut", "eurent"})
_HAS = frozenset({"a", "ont"})
_COUNTED = re.compile(
    r"(?:de |d’)?(?:(?:plus|près|moins) d(?:e |’)|quelque |environ |au (?:moins|total) )?"
    rf"(?!une? )(?:{NUMBER}) ",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?:[a-zà-ÿ]{3}a|[^ea]ut|[ui]rent|èrent|inrent|int)$")


def find_dates(statement: Statement) -> Iterator[Single]:
    """Find the events that a statement dates."""
    for event in find_events(statement):
        yield from make_dates(event, statement.sources)


def make_dates(event: Event, sources: tuple[QuotedSpan, ...]) -> Iterator[Single]:
    """Ask when an event was, if it can be asked; ``sources`` prove the year."""
    clause, when = event.clause, event.when
    if when.since and _is_over(clause):
        return
    opening = "depuis quelle année" if when.since else "en quelle année"
    question = ask_about_adjunct(opening, without_setting(event))
    if question is None:
        return
    if when.since:
        gapped = ""  # what holds since 1923 holds since 1925: such a statement is never false
    elif "," in clause.tail or (clause.subject.has_article and not _is_heavy(clause)):
        gapped = state_with_gap(clause, before="En")
    else:
        gapped = state_with_gap(clause, after="en")
    yield Single(
        kind=FactKind.DATE,
        subject=clause.subject.text,
        relation=f"{clause.predicate} (année)",
        answer=when.year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(question, gapped),
        sources=sources,
        accepted=(when.year,),
        worth=0.0 if is_elsewhere(clause, question, event.statement) else 0.45,
    )


def _is_over(clause: Clause) -> bool:
    """Tell whether a verb says what was done at a time: "dès 1951, il disparut" is no lasting.

    Nor does "depuis 1978, il a accordé 24 milliards" say so: it counts from a year on.
    """
    counts = clause.verb in _HAS and bool(_COUNTED.match(clause.tail))
    return counts or clause.verb in _HAD or bool(_DONE.search(clause.verb))


def _is_heavy(clause: Clause) -> bool:
    """Tell whether a subject is so much longer than its predicate that the year goes behind it."""
    return len(clause.subject.text.split()) > 2 * len(clause.predicate.split())
