"""What a list says of the body that its first line names: "Le Congrès :", "révise les Actes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.clauses import Clause, trim
from quizzes.generation.analysis.lists import Series, read_series
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.verbs import singular_forms
from quizzes.generation.french.words import lower_article
from quizzes.generation.records import QuotedSpan

_BODY = re.compile(r"^(?P<body>(?:Le |La |L’)[^,:]+?)$")
_CHARGED = re.compile(
    r"^(?P<body>(?:Le |La |L’)[^,:]+?) (?:(?:est|a été) chargée? |a (?:notamment )?pour "
    r"(?:missions?|tâches?|fonctions?|rôle|but|objectifs?|attributions) |"
    r"a (?:\w+ )?(?:principales )?"
    r"(?:missions|tâches|fonctions|attributions|objectifs))(?:notamment )?(?:de|d’)?$"
)
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
        head = _CHARGED.match(series.text)
        body = head or _BODY.match(series.text)
        if body is None:
            continue
        subject = read_phrase(lower_article(body["body"]))
        yield from _read_members(series, subject, charged=head is not None)


def _read_members(series: Series, subject: Phrase, *, charged: bool) -> Iterator[Announced]:
    for member in series.members:
        if member.statement is None:
            continue
        text = member.statement.text.strip().rstrip(" ;.,")
        clause = _charge(subject, text) if charged else _say(subject, text)
        if clause is not None:
            sources = (*series.lead.sources, *member.statement.sources)
            yield Announced(series.lead, clause, sources)


def _charge(subject: Phrase, text: str) -> Clause | None:
    """Say that a body is charged with what a member names by an infinitive."""
    task = _LINK.sub("", trim(text))
    if not re.match(r"(?:s’|se )?[a-zà-ÿ]+(?:er|ir|re|oir)\b", task):
        return None
    return Clause(subject, "", "a", "", f"pour tâche de {task}")


def _say(subject: Phrase, text: str) -> Clause | None:
    verb, _, tail = trim(text).partition(" ")
    if verb not in singular_forms() or not tail:
        return None
    return Clause(subject, "", verb, "", tail)
