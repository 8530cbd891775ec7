"""How often a body meets, and for how long somebody is elected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.english.clauses import Clause
from quizzes.generation.english.counts import NUMBER
from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask, state
from quizzes.generation.english.words import is_name
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP
from quizzes.generation.numerals import read_number
from quizzes.generation.records import FactKind

_EVERY = ("every two {}s", "every three {}s", "every four {}s", "every five {}s")
_OFTEN = ("once a {}", "twice a {}", "every two {}s", "every three {}s")
_RHYTHM = re.compile(
    r"(?<!least) (?:once )?(?P<rhythm>every (?:two|three|four|five) (?:year|month|week)s"
    r"|(?:once|twice) a (?:year|month|week))\b"
)
_UNIT = re.compile(r"year|month|week")
_HELD = re.compile(r"^(?:held|convened|awarded|published|organi[sz]ed|revised)\b")
_TERM = re.compile(
    r" for (?:a (?:renewable |non-renewable )?(?:term|period|mandate) of )?"
    rf"(?P<number>{NUMBER}) years\b"
)
_CHOSEN = re.compile(r"^(?:elected|appointed|nominated)\b")


def find_rhythms(statement: Statement) -> Iterator[Single]:
    """Find what comes back in a steady rhythm."""
    clause = statement.clause
    match = _RHYTHM.search(f" {clause.rest}") if clause else None
    if clause is None or match is None or not is_name(clause.subject) or clause.date:
        return
    name, rest = statement.name(clause.subject), _RHYTHM.sub("", f" {clause.rest}").strip()
    if clause.verb == "meets":
        asked = f"does {name} meet {rest}"
    elif clause.verb == "is" and _HELD.match(rest):
        asked = f"is {name} {rest}"
    else:
        return
    if name:
        yield _make_rhythm(statement, clause, match["rhythm"], asked)


def _make_rhythm(statement: Statement, clause: Clause, rhythm: str, asked: str) -> Single:
    told = f"{statement.name(clause.subject)} {clause.verb} {clause.rest}"
    return Single(
        kind=FactKind.QUANTITY,
        subject=clause.subject,
        relation=f"{clause.verb} every",
        answer=rhythm,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"How often {asked}"), state(told.replace(rhythm, GAP))),
        sources=statement.sources,
        siblings=tuple(_list_others(rhythm)),
        worth=0.6,
    )


def _list_others(rhythm: str) -> Sequence[str]:
    unit = _UNIT.findall(rhythm)[0]
    patterns = _EVERY if rhythm.startswith("every") else _OFTEN
    return [text for text in (pattern.format(unit) for pattern in patterns) if text != rhythm]


def find_terms(statement: Statement) -> Iterator[Single]:
    """Find for how many years somebody is elected or appointed."""
    clause = statement.clause
    match = _TERM.search(clause.rest) if clause else None
    if clause is None or match is None or clause.verb != "is" or not _CHOSEN.match(clause.rest):
        return
    name, chosen = statement.name(clause.subject), _TERM.sub("", clause.rest)
    if name and is_name(clause.subject):
        number = str(read_number(match["number"]))
        yield Single(
            kind=FactKind.QUANTITY,
            subject=clause.subject,
            relation="term of office (years)",
            answer=number,
            answer_kind=AnswerKind.NUMBER,
            wording=Wording(ask(f"For how many years is {name} {chosen}")),
            sources=statement.sources,
            accepted=(number,),
            worth=0.55,
        )
