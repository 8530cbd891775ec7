"""What an expression covers: "la « piraterie » (c’est-à-dire les attaques …)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.lists import split_members
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.french.typography import GAP, ask, quote, state
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_SAID = re.compile(
    r"« (?P<expression>[^«»]{4,50}) »(?:, | \()c’est-à-dire "
    r"(?P<meaning>(?:les |la |le |l’)[^();:]+)(?:\)|[.;,]|$)"
)
_BESIDE = re.compile(
    r"\b(?:contre|tel(?:le)?s que|notamment|comme|et) (?P<name>(?:les |la |le |l’)[^,;:.()«»]+?)"
    r"(?= et (?:les |la |le |l’)|[,;:.]|$)"
)
_PARTS = re.compile(
    r"^(?P<members>(?:le |la |l’|les )[^;:]+? et (?:le |la |l’|les )[a-zà-ÿ]+) "
    r"(?:que |qu’|dont |auxquels )"
)
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|ces|cette|cet|qui|que|dont|constate)\b")
_SET = "recouvrements"
"""The lexicon’s set of what an expression of the field does not cover."""
_FEWEST, _LONGEST = 2, 15


def find_expressions(
    statements: Sequence[Statement], lexicon: Lexicon
) -> Iterator[Single | Listing]:
    """Find what the documents say that an expression stands for, or what is part of it."""
    for _, group in groupby(statements, key=_block_of):
        block = tuple(group)
        for statement in block:
            yield from _read_meaning(statement, block)
            for clause in statement.clauses:
                yield from _read_parts(statement, clause, lexicon)


def _block_of(statement: Statement) -> tuple[str, int]:
    return statement.sentence.document.name, statement.sentence.place[0]


def _read_meaning(statement: Statement, block: Sequence[Statement]) -> Iterator[Single]:
    match = _SAID.search(statement.text)
    if match is None or len(match["meaning"].split()) > _LONGEST:
        return
    others = _list_beside(match["meaning"], block)
    if find_stems(match["expression"]) & find_stems(match["meaning"]) or len(others) < _FEWEST:
        return
    yield Single(
        kind=FactKind.DEFINITION,
        subject=match["expression"],
        relation="recouvre",
        answer=match["meaning"].rstrip(" ."),
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"que recouvre l’expression {quote(match['expression'])}"),
            state(f"l’expression {quote(match['expression'])} recouvre {GAP}"),
        ),
        sources=statement.sources,
        siblings=others,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def _list_beside(meaning: str, block: Sequence[Statement]) -> tuple[str, ...]:
    """List what the same paragraph names beside it."""
    found = dict.fromkeys(m["name"] for s in block for m in _BESIDE.finditer(s.text))
    return tuple(
        name
        for name in found
        if name not in meaning and len(name.split()) <= _LONGEST and not _LEANING.search(name)
    )


def _read_parts(statement: Statement, clause: Clause, lexicon: Lexicon) -> Iterator[Listing]:
    """Ask what "les capacités d’X sont les outils et les services qu’elle offre" covers."""
    match = _PARTS.match(clause.tail) if clause.verb == "sont" and not clause.rest else None
    members = split_members(match["members"]) if match else ()
    if len(members) <= _FEWEST or not is_named(clause.subject, statement):
        return
    yield Listing(
        kind=FactKind.DEFINITION,
        subject=clause.subject.text,
        relation="recouvre",
        answers=members,
        question=ask(f"que recouvrent {clause.subject.text}"),
        sources=statement.sources,
        outsiders=lexicon.sets.get(_SET, ()),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.75,
    )
