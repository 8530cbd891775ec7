"""What a term means, asked from its definition, and many of them put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask
from quizzes.generation.english.words import bare
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.records import CognitiveLevel, FactKind

_TERM = re.compile(r"^An? (?P<term>[\w-]+(?: [\w-]+){0,4})$")
_MEANING = re.compile(
    r"^(?P<meaning>an? (?:[\w-]+ ){1,6}?(?:that|who|by which|in which|for which|used to) .+)$"
)
_LONGEST = 25
_FEWEST = 3
_TERMS = "terms"


def find_definitions(statements: Sequence[Statement]) -> Iterator[Single | Matching]:
    """Find the common terms of a document that it says what they are, and put them together."""
    found = [one for statement in statements for one in _find(statement)]
    yield from found
    yield from _match(found)


def _find(statement: Statement) -> Iterator[Single]:
    clause = statement.clause
    if clause is None or clause.verb != "is" or clause.date:
        return
    term, meaning = _TERM.match(clause.subject), _MEANING.match(clause.rest)
    if term is None or meaning is None or len(meaning["meaning"].split()) > _LONGEST:
        return
    yield Single(
        kind=FactKind.DEFINITION,
        subject=term["term"],
        relation=meaning["meaning"],
        answer=term["term"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"Which term stands for {meaning['meaning']}")),
        sources=statement.sources,
        group=_TERMS,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )


def _match(definitions: Sequence[Single]) -> Iterator[Matching]:
    short = [one for one in definitions if len(one.relation.split()) <= _LONGEST]
    if len(short) >= _FEWEST:
        yield Matching(
            kind=FactKind.DEFINITION,
            subject=_TERMS,
            relation="what each means",
            pairs=tuple((bare(one.subject), one.relation) for one in short),
            instruction="Match each term with its definition.",
            sources=tuple(dict.fromkeys(s for one in short for s in one.sources)),
        )
