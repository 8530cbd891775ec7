"""When something was founded, opened, signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.generation.english.clauses import DATE, Clause, read_clause
from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask, state
from quizzes.generation.english.verbs import EVENTS, by_participle, by_past
from quizzes.generation.english.words import DETERMINER, is_name
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP
from quizzes.generation.records import FactKind

_DATED = re.compile(rf" (?:in|on) (?P<date>{DATE})\b")
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_PASSIVE = re.compile(r"^(?:first |officially |formally )?(?P<participle>[a-z]+)\b")
_SECOND = re.compile(r",? and (?:[a-z]+ly )?[a-z]+ed\b.*$")
"""A second verb behind the first, which "did" would not fit."""
_FOUNDED = re.compile(
    rf"^(?:Originally |First |Officially )?(?P<verb>founded|established|created|launched|set up) "
    rf"(?:in|on) (?P<date>{DATE})(?P<role> as [^,]+)?, ",
    re.IGNORECASE,
)
"""A sentence may open with its subject's beginnings."""
_FIRST = re.compile(r"^the first ", re.IGNORECASE)
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class _Event:
    """What happened, to ask "In which year …": "was Eurojust founded", and as a statement."""

    subject: str
    asked: str
    gapped: str
    year: str


def find_dates(statement: Statement) -> Iterator[Single]:
    """Find the year of an event that the sentence dates once."""
    event = _read_beginnings(statement)
    if statement.clause:
        event = _read_event(statement, statement.clause)
    if event is None:
        return
    yield Single(
        kind=FactKind.DATE,
        subject=event.subject,
        relation=event.asked,
        answer=event.year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(ask(f"In which year {event.asked}"), state(event.gapped)),
        sources=statement.sources,
        accepted=(event.year,),
        worth=0.5,
    )


def _read_beginnings(statement: Statement) -> _Event | None:
    """Read "Founded in 2002 as a unit, the Agency is…"."""
    match = _FOUNDED.match(statement.text)
    clause = read_clause(statement.text[match.end() :]) if match else None
    if match is None or clause is None or not is_name(clause.subject):
        return None
    name, year = statement.name(clause.subject), match["date"][-4:]
    said = f"{match['verb'].lower()} {match['role'] or ''}".rstrip()
    asked = f"was {name} {said}"
    told = f"{name} was {match['verb'].lower()} in {GAP}{match['role'] or ''}"
    return _Event(clause.subject, asked, told, year) if name else None


def _read_event(statement: Statement, clause: Clause) -> _Event | None:
    years = _YEAR.findall(f"{clause.date} {clause.rest}")
    name = statement.name(clause.subject)
    said = _DATED.sub("", f" {clause.rest}").strip()
    if len(years) != 1 or not name or not _is_known(statement, clause):
        return None
    asked = _ask(clause, name, said)
    if not asked or _YEAR.search(asked) or len(said.split()) > _LONGEST:
        return None
    told = f"{name} {clause.verb} {clause.rest}"
    told = f"{clause.date}, {told}" if clause.date else told
    return _Event(clause.subject, asked, told.replace(years[0], GAP), years[0])


def _is_known(statement: Statement, clause: Clause) -> bool:
    """A bare word ("English") says of nobody whose it is; the speaker and a full name do."""
    subject = clause.subject
    if not is_name(subject):
        return bool(_FIRST.match(subject))
    named = statement.speaker and statement.speaker.says(f"{subject} {clause.rest}")
    return bool(DETERMINER.match(subject)) or bool(named) or " " in subject


def _ask(clause: Clause, name: str, said: str) -> str:
    """Turn what happened into a question's words; empty for what is no event."""
    if clause.verb in {"was", "were"}:
        match = _PASSIVE.match(said)
        verb = by_participle().get(match["participle"]) if match else None
        known = verb is not None and verb.base in EVENTS | {"hold", "set", "award", "appoint"}
        return f"{clause.verb} {name} {said}" if known else ""
    verb = by_past().get(clause.verb)
    said = _SECOND.sub("", said)
    return f"did {name} {verb.base} {said}" if verb and verb.base in EVENTS and said else ""
