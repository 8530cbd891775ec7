"""What a list charges a body with: "Le Comité est chargé :", "de préparer les sessions"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.clauses import Clause, trim
from quizzes.generation.analysis.lists import Series, read_series
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.elision import elide
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.words import lower_article
from quizzes.generation.records import QuotedSpan

_CHARGED = re.compile(
    r"^(?P<body>(?:Le |La |L’)[^,:]+?) (?:(?:est|a été) chargée?|a (?:notamment )?pour "
    r"(?:missions?|tâches?|fonctions?|rôle|but|objectifs?|attributions)|"
    r"a (?:\w+ )?(?:principales )?(?:missions|tâches|fonctions|attributions|objectifs))"
    r"(?: notamment)?(?: de| d’)?$"
)
_INFINITIVE = re.compile(r"(?:s’|se )?[a-zà-ÿ]+(?:er|ir|re|oir)\b")
_LINK = re.compile(r"^(?:de |d’|à )(?=[a-zà-ÿ’]+(?:er|ir|re|oir)\b)")


@dataclass(frozen=True, slots=True)
class Announced:
    """A clause with its proof; ``statement`` tells who speaks."""

    statement: Statement
    clause: Clause
    sources: tuple[QuotedSpan, ...]


def list_announced(statements: Sequence[Statement]) -> Iterator[Announced]:
    """List the clauses that the members of a list make with the body that its head names."""
    for series in read_series(statements):
        if head := _CHARGED.match(series.text):
            yield from _read_members(series, read_phrase(lower_article(head["body"])))


def _read_members(series: Series, subject: Phrase) -> Iterator[Announced]:
    for member in series.members:
        statement = member.statement
        clause = _charge(subject, statement.text.strip().rstrip(" ;.,")) if statement else None
        if statement is not None and clause is not None:
            sources = (*series.lead.sources, *statement.sources)
            yield Announced(series.lead, clause, sources)


def _charge(subject: Phrase, text: str) -> Clause | None:
    """Say that a body is charged with what a member names by an infinitive."""
    task = _LINK.sub("", trim(text))
    if not _INFINITIVE.match(task):
        return None
    return Clause(subject, "", "a", "", f"pour tâche {elide('de', task)}")
