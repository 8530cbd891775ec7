"""What a body or person is: "le Secrétaire général est le plus haut fonctionnaire"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.actors import kind_of, scope_of, short_name
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import PERSON, Class
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.questions import state_without_subject, which
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_ATTRIBUTE = re.compile(r"^(?P<article>le |la |l’)(?P<rest>.+)$")
_WHOSE = re.compile(r" d(?:e |u |es |’)|[A-ZÀ-Ý]")
_FEWEST = 2


def ask_attribute(statement: Statement, clause: Clause, lexicon: Lexicon) -> Iterator[Single]:
    """Ask "Quelle est l’instance suprême" of "L’instance suprême est l’Assemblée générale"."""
    name = read_phrase(clause.tail)
    kind = kind_of(name, lexicon)
    common = clause.subject.bare[:1].islower() and clause.subject.has_article
    if clause.verb != "est" or clause.rest or kind is None or not common or not name.has_article:
        return
    turned = replace(clause, subject=name, tail=clause.subject.text)
    yield from make_attribute(statement, turned, kind)


def make_attribute(statement: Statement, clause: Clause, kind: Class) -> Iterator[Single]:
    """Ask "Quelle est l’instance suprême" of "L’Assemblée générale est l’instance suprême"."""
    match = _ATTRIBUTE.match(clause.tail)
    if match is None or clause.subject.plural:
        return
    attribute = read_phrase(clause.tail)
    if attribute.gender is None or len(find_stems(clause.tail)) < _FEWEST:
        return
    owner = _own_attribute(clause, statement)
    if owner is None:
        return
    opening = "qui" if kind is PERSON else which("", attribute.gender).strip()
    question = ask(f"{opening} est {clause.tail}{owner}")
    plain = replace(clause, tail=f"{clause.tail}{owner}", when=None)
    yield Single(
        kind=FactKind.ROLE,
        subject=clause.subject.text,
        relation=clause.predicate,
        answer=short_name(clause.subject, statement.speaker),
        answer_kind=AnswerKind.NAME,
        wording=Wording(question, state_without_subject(plain)),
        sources=statement.sources,
        group=kind.name,
        scope=scope_of(statement, clause.subject),
        level=CognitiveLevel.REMEMBER,
        worth=0.9,
    )


def _own_attribute(clause: Clause, statement: Statement) -> str | None:
    """Say of whom something is "l’organe exécutif"; none where nobody knows."""
    if _WHOSE.search(clause.tail):
        return ""
    speaker = statement.speaker
    scope = scope_of(statement, clause.subject)
    return f" {of(speaker.text)}" if speaker and scope == speaker.bare else None
