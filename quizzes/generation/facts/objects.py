"""Named things that something is done to or drawn from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.actors import kind_of
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import GROUP, ORGAN, PERSON, STRUCTURE
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.questions import ask_about_adjunct, ask_about_object, which
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.records import CognitiveLevel, FactKind

_OBJECT = re.compile(
    r"^(?P<link>de la |de l’|du |au |à la |à l’|le |la |l’)(?P<name>[A-ZÀ-Ý][^,;:«]+)$"
)
_LINKS = {
    "de la ": ("de ", "la "),
    "de l’": ("de ", "l’"),
    "du ": ("de ", "le "),
    "au ": ("à ", "le "),
    "à la ": ("à ", "la "),
    "à l’": ("à ", "l’"),
}
_BODIES = frozenset({GROUP, ORGAN, PERSON, STRUCTURE})
"""What bodies and people do is asked of them; what is done to them may be done to others."""
_PLAIN = frozenset({"est", "sont", "a", "ont", "devient", "reste"})


def find_objects(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Find clauses that end in a name of a known kind: "s’inspire de la Déclaration…"."""
    for clause in statement.clauses:
        match = _OBJECT.match(clause.tail)
        if match is None or clause.when or statement.when or not stands_alone(clause.subject):
            continue
        preposition, article = _LINKS.get(match["link"], ("", match["link"]))
        name = read_phrase(article + match["name"])
        kind = kind_of(name, lexicon)
        if kind is None or kind in _BODIES or (clause.verb in _PLAIN and not clause.rest):
            continue
        opening = preposition + which(kind.noun, kind.gender)
        plain = replace(clause, tail="")
        question = (
            ask_about_adjunct(opening, plain) if preposition else ask_about_object(opening, plain)
        )
        if question and len(question.split()) >= _SHORTEST:
            yield _make(statement, name.text, kind.name, question, clause.text)


_SHORTEST = 6


def _make(statement: Statement, name: str, group: str, question: str, relation: str) -> Single:
    return Single(
        kind=FactKind.STATEMENT,
        subject=relation.removesuffix(name).strip(),
        relation="objet",
        answer=name,
        answer_kind=AnswerKind.NAME,
        wording=Wording(question),
        sources=statement.sources,
        group=group,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
