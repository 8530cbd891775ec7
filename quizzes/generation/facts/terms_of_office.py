"""How long a mandate lasts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.quantities import spellings
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.records import FactKind

_LASTS = re.compile(rf"^(?:est |dure |a une durée )(?:de |d’)?(?P<number>{NUMBER}) ans\b(?! et)")
_MANDATE = re.compile(r"^le mandat (?:de |d’|du |des )", re.IGNORECASE)
_GIVEN = re.compile(rf"\b(?:pour|d’) ?un mandat de (?P<number>{NUMBER}) ans\b")
_ELECTED = re.compile(r"(?:élu|nommé|désigné)(?P<ending>e?s?)$")
_LONGEST = 12


def find_terms_of_office(statement: Statement) -> Iterator[Single]:
    """Find "le mandat du Président est de quatre ans", "est élu pour un mandat de trois ans"."""
    for clause in statement.clauses:
        if not is_named(clause.subject, statement) or len(clause.subject.text.split()) > _LONGEST:
            continue
        lasts = _LASTS.match(clause.predicate) if _MANDATE.match(clause.subject.text) else None
        given = _GIVEN.search(clause.tail) if _ELECTED.search(clause.rest) else None
        if lasts:
            yield _make(statement, clause.subject, lasts["number"])
        elif given:
            subject = with_owner(clause.subject, statement, "")
            whose = Phrase(f"le mandat {of(subject.text)}", None)
            yield _make(statement, whose, given["number"])


def _make(statement: Statement, mandate: Phrase, number: str) -> Single:
    return Single(
        kind=FactKind.QUANTITY,
        subject=mandate.text,
        relation="durée (années)",
        answer=number,
        answer_kind=AnswerKind.NUMBER,
        wording=Wording(
            ask(f"combien d’années dure {mandate.text}"), state(f"{mandate.text} dure {GAP} ans")
        ),
        sources=statement.sources,
        accepted=spellings(number),
        worth=0.6,
    )
