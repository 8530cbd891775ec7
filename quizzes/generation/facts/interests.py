"""Whose interests come first: "en veillant à ce que les intérêts des X restent prioritaires"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import elide
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_FIRST = re.compile(
    r",? en veillant à ce que (?P<what>les intérêts (?:des |de la |de l’|du )[^,;:.]+?) "
    r"(?P<stay>restent|demeurent) (?P<how>prioritaires|protégés|préservés)$"
)
_DOING = frozenset({"lutte", "combat", "œuvre", "agit", "travaille", "intervient", "coopère"})
_LONGEST = 12


def find_interests(statement: Statement) -> Iterator[Single]:
    """Find whose interests come first in what somebody with a name does."""
    match = _FIRST.search(statement.text.strip().rstrip(" ."))
    clause = statement.clauses[0] if statement.clauses else None
    if match is None or clause is None or clause.when or clause.verb not in _DOING:
        return
    if not is_named(clause.subject, statement) or len(clause.text.split()) > _LONGEST:
        return
    when = elide("que", clause.text)
    yield Single(
        kind=FactKind.STATEMENT,
        subject=clause.subject.text,
        relation=f"{clause.predicate} (intérêts {match['how']})",
        answer=match["what"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"quels intérêts {match['stay']} {match['how']} lors{when}"),
            state(f"{GAP} {match['stay']} {match['how']} lors{when}"),
        ),
        sources=statement.sources,
        group="intérêts",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
