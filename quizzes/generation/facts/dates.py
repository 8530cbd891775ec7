"""Dated events: who did what in which year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.quantities import is_amount
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.dates import DATE, When
from quizzes.generation.realisation.questions import ask_about_adjunct, state_with_gap
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.realisation.tense import to_past
from quizzes.generation.records import FactKind

_LONGEST = 26
_DATED = re.compile(DATE, re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:résolution|décision|règlement|directive)s? (?:\w+ )?\d+/\d+")
_UNNAMED = re.compile(r"une? ", re.IGNORECASE)


def find_dates(statement: Statement) -> Iterator[Single]:
    """Find the events that a statement dates."""
    for clause in statement.clauses:
        when = clause.when or statement.when
        if when is None or not stands_alone(clause.subject):
            continue
        event = clause if when.since else to_past(clause)
        if event is None or not event.tail or is_amount(event.tail):
            continue
        if len(event.text.split()) > _LONGEST or _is_trivial(event):
            continue
        if when.year not in event.text and not _DATED.search(event.text):
            yield from _make(statement, event, when)


def _is_trivial(event: Clause) -> bool:
    """Tell whether nobody needs the year: that of a numbered act, or of something unnamed."""
    return bool(_UNNAMED.match(event.subject.text) or _NUMBERED.search(event.text))


def _make(statement: Statement, event: Clause, when: When) -> Iterator[Single]:
    opening = "depuis quelle année" if when.since else "en quelle année"
    question = ask_about_adjunct(opening, replace(event, setting=""))
    if question is None:
        return
    if when.since:
        gapped = ""  # what holds since 1923 holds since 1925: such a statement is never false
    elif event.subject.has_article:
        gapped = state_with_gap(event, before="En")
    else:
        gapped = state_with_gap(event, after="en")
    yield Single(
        kind=FactKind.DATE,
        subject=event.subject.text,
        relation=f"{event.predicate} (année)",
        answer=when.year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(question, gapped),
        sources=statement.sources,
        accepted=(when.year,),
        worth=0.45,
    )
