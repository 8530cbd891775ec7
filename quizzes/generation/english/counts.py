"""How many members a body has; a figure that ages is asked with its year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.english.clauses import Clause
from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask, state
from quizzes.generation.english.words import BODY, is_name, kind_of
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP
from quizzes.generation.numerals import ENGLISH, read_number
from quizzes.generation.records import FactKind

NUMBER = rf"(?:\d{{1,3}}(?![\d,.])|(?:{'|'.join(ENGLISH.split()[1:])}|twenty|thirty)\b(?!-))"
_COUNTED = re.compile(
    rf"^(?P<link>(?:(?:composed|made up|formed) )?of )?(?P<number>{NUMBER}) "
    r"(?P<noun>(?:[A-Za-z-]+ ){0,2}?[A-Za-z]+s)"
    r"(?=$|,| and | that | who | from | elected | appointed | chosen )"
)
_ASKED = {
    "is": "is {name} {link}",
    "consists": "does {name} consist of",
    "comprises": "does {name} comprise",
    "has": "does {name} have",
}
_MEMBERS = re.compile(r"\b(?:members?|states?|countries|parties|offices)\b", re.IGNORECASE)


def find_counts(statement: Statement) -> Iterator[Single]:
    """Find how many members a body is made up of, or had in a year."""
    clause = statement.clause
    match = _COUNTED.match(clause.rest) if clause else None
    if clause is None or match is None or not is_name(clause.subject):
        return
    name, asked = statement.name(clause.subject), _ask(clause, match)
    if name and asked:
        yield _make(statement, clause, match, (name, asked.format(name=name, link=match["link"])))


def _ask(clause: Clause, match: re.Match[str]) -> str:
    """Choose the words of the question; empty where the figure would age or the verb is another."""
    if clause.date and clause.verb == "had" and _MEMBERS.search(match["noun"]):
        return f"did {{name}} have {clause.date[:1].lower()}{clause.date[1:]}"
    plain = not clause.date and kind_of(clause.subject) is BODY
    linked = bool(match["link"]) is (clause.verb in {"is", "consists"})
    return _ASKED.get(clause.verb, "") if plain and linked else ""


def _make(
    statement: Statement, clause: Clause, match: re.Match[str], said: tuple[str, str]
) -> Single:
    name, asked = said
    number = str(read_number(match["number"]))
    told = f"{name} {clause.verb} {match['link'] or ''}{GAP} {match['noun']}"
    return Single(
        kind=FactKind.QUANTITY,
        subject=clause.subject,
        relation=f"{clause.verb} {match['noun']} {clause.date}".strip(),
        answer=number,
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(
            ask(f"How many {match['noun']} {asked.strip()}"),
            state(f"{clause.date}, {told}" if clause.date else told),
        ),
        sources=statement.sources,
        accepted=(number,),
        worth=0.5,
    )
