"""What something with a name keeps from happening: "empêche les doubles emplois"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import elide
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_PREVENTS = re.compile(
    r"\b(?:en ce sens qu’|parce qu’|puisqu’|car )(?P<pronoun>il|elle) "
    r"(?:[^,;:.]+ et |[^;:.]+, )?(?P<verb>empêche|évite|prévient|limite) "
    r"(?P<what>(?:les|la|le) [^,;:.]+)$"
)
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces|qui|que|dont|de [a-zà-ÿ]+er)\b")
_LONGEST = 6


def find_prevented(statement: Statement) -> Iterator[Single]:
    """Find what a thing is said to prevent, where the text tells why it matters."""
    match = _PREVENTS.search(statement.text.strip().rstrip(" ."))
    clause = statement.clauses[0] if statement.clauses else None
    if match is None or clause is None or not is_named(clause.subject, statement):
        return
    if match["pronoun"] != clause.subject.pronoun or _LEANING.search(match["what"]):
        return
    if len(match["what"].split()) > _LONGEST:
        return
    yield Single(
        kind=FactKind.STATEMENT,
        subject=clause.subject.text,
        relation=match["verb"],
        answer=match["what"],
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"{elide('que', match['verb'])} {clause.subject.text}")),
        sources=statement.sources,
        group="inconvénients",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
