"""Who did what: people by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.people import PEOPLE, is_person
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.realisation.questions import (
    ask_about_adjunct,
    ask_for_subject,
    state_without_subject,
)
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.realisation.tense import to_past
from quizzes.generation.records import FactKind

_NAMED = re.compile(r"[A-ZÀ-Ý]")
_LEANING = re.compile(
    r"\b(?:son|sa|ses|leurs?|lui|elles?|ils?|y)\b|^(?:est|était|fut) l’une? des\b"
)
_LONGEST = 20


def find_persons(statement: Statement) -> Iterator[Single]:
    """Find what people do, and what is done by them, if it is told with a name or a year."""
    for clause in statement.clauses:
        dated = _put_date(clause)
        if len(dated.predicate.split()) > _LONGEST or _LEANING.search(dated.predicate):
            continue
        if is_person(clause.subject.text, statement) and _is_known_by(clause):
            question = ask_for_subject("qui", dated)
            yield _make(
                statement,
                dated,
                clause.subject.text,
                Wording(question, state_without_subject(dated)),
            )
        elif agent := _find_agent(clause, statement):
            yield from _ask_for_agent(statement, dated, agent)


def _is_known_by(clause: Clause) -> bool:
    """Tell whether a deed is enough to know who did it: it has a name in it, or object and date."""
    return bool(_NAMED.search(clause.tail) or (clause.when and clause.object))


def _put_date(clause: Clause) -> Clause:
    """Say when, and in the past, what happened once."""
    when = clause.when
    if when is None:
        return clause
    preposition = when.preposition.lower()
    clause = clause if when.since else to_past(clause) or clause
    return replace(clause, tail=f"{clause.tail} {preposition} {when.text}".strip(), when=None)


def _find_agent(clause: Clause, statement: Statement) -> str:
    agent = clause.agent
    return agent.text if agent and is_person(agent.text, statement) else ""


def _ask_for_agent(statement: Statement, clause: Clause, agent: str) -> Iterator[Single]:
    if not is_named(clause.subject, statement) or not _NAMED.search(clause.subject.bare):
        return
    tail = re.sub(r"\s+", " ", clause.tail.replace(f"par {agent}", "", 1)).strip(" ,")
    plain = replace(clause, tail=tail, subject=with_owner(clause.subject, statement, tail))
    question = ask_about_adjunct("par qui", plain)
    if question:
        yield _make(statement, plain, agent, Wording(question))


def _make(statement: Statement, clause: Clause, person: str, wording: Wording) -> Single:
    return Single(
        kind=FactKind.ROLE,
        subject=clause.subject.text,
        relation=clause.predicate,
        answer=person,
        answer_kind=AnswerKind.NAME,
        wording=wording,
        sources=statement.sources,
        group=PEOPLE,
        worth=0.5,
    )
