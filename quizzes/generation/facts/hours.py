"""When a body is at work: "fonctionne 24 heures sur 24, 365 jours par an"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.records import CognitiveLevel, FactKind

_WORKS = frozenset({"fonctionne", "fonctionnent", "travaille", "travaillent"})
_ALWAYS = re.compile(
    r"^(?P<hours>24 heures sur 24(?:,? (?:et )?(?:365 jours par an|7 jours sur 7|toute l’année))?)$"
)
_OTHERS = (
    "8 heures par jour, 5 jours par semaine",
    "12 heures par jour, 6 jours par semaine",
    "16 heures par jour, toute l’année",
)
"""Hours that other bodies keep."""


def find_hours(statement: Statement) -> Iterator[Single]:
    """Find who with a name is at work day and night, said at the end of a clause."""
    for clause in statement.clauses:
        match = _ALWAYS.match(clause.tail)
        named = is_named(clause.subject, statement) and clause.subject.has_article
        if match and named and clause.verb in _WORKS and not clause.rest:
            yield _make(statement, clause, match["hours"])


def _make(statement: Statement, clause: Clause, hours: str) -> Single:
    subject = with_owner(clause.subject, statement, "")
    return Single(
        kind=FactKind.STATEMENT,
        subject=subject.text,
        relation=f"{clause.verb} (heures)",
        answer=hours,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"quand {clause.verb} {subject.text}")),
        sources=statement.sources,
        siblings=_OTHERS,
        level=CognitiveLevel.REMEMBER,
        worth=0.7,
    )
