"""What something is for: the aim of a programme, what a fund was set up to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzes.generation.english.clauses import DATE, Clause
from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask
from quizzes.generation.english.words import is_name, lower_determiner
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_AIM = re.compile(
    r"^The (?:main |primary |overall )?(?P<noun>aim|purpose|mission|goal|role|objective|task)"
    r" of (?P<name>.+)$"
)
_TO = re.compile(r"^(?P<deed>to [a-z]+ .+)$")
_PROJECT = re.compile(r"^an? (?:[a-z-]+ )*[a-z]+ that (?:aims|seeks) (?P<deed>to [a-z]+ .+)$")
_MADE = re.compile(
    rf"^(?:designed|intended|meant|(?:created|established|founded|launched|set up)(?: in {DATE})?) "
    r"(?P<deed>to [a-z]+ .+)$"
)
_LONGEST = 15
_FEWEST = 3


def find_purposes(statements: Sequence[Statement]) -> Iterator[Single | Matching]:
    """Find what the named things of a document are there to do, and put them together."""
    read = [single for statement in statements for single in _find(statement)]
    by_name = {one.subject: one for one in read}
    for one in by_name.values():
        others = tuple(other.answer for other in by_name.values() if other is not one)
        yield replace(one, siblings=others)
    if len(by_name) >= _FEWEST:
        yield _match(tuple(by_name.values()))


def _find(statement: Statement) -> Iterator[Single]:
    clause = statement.clause
    name, noun, deed = _read(statement, clause) if clause else ("", "", "")
    told = find_stems(name) & find_stems(deed)
    speaks = statement.speaker is not None and statement.speaker.name == name
    if not name or told or speaks or len(deed.split()) > _LONGEST:
        return  # what the speaker is for, its programmes may say in other words
    yield Single(
        kind=FactKind.DEFINITION,
        subject=name,
        relation=noun,
        answer=deed,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"What is the {noun} of {name}")),
        sources=statement.sources,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )


def _read(statement: Statement, clause: Clause) -> tuple[str, str, str]:
    """Read the name, the noun that asks for its purpose, and the purpose."""
    aim = _AIM.match(clause.subject)
    if aim and clause.verb == "is" and (to := _TO.match(clause.rest)):
        return _name(statement, aim["name"]), aim["noun"], to["deed"]
    said = None
    if clause.verb in {"aims", "seeks"}:
        said = _TO.match(clause.rest)
    elif clause.verb in {"is", "was"}:
        said = _MADE.match(clause.rest) or _PROJECT.match(clause.rest)
    return (_name(statement, clause.subject), "purpose", said["deed"]) if said else ("", "", "")


def _name(statement: Statement, name: str) -> str:
    return statement.name(lower_determiner(name)) if is_name(name) else ""


def _match(purposes: Sequence[Single]) -> Matching:
    return Matching(
        kind=FactKind.DEFINITION,
        subject="purposes",
        relation="what each is for",
        pairs=tuple((one.subject, one.answer) for one in purposes),
        instruction="Match each of the following with its purpose.",
        sources=tuple(dict.fromkeys(source for one in purposes for source in one.sources)),
    )
