"""Named things that something is done to, drawn from or done with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.actors import BODIES, kind_of
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import ORGANISATION, Class
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.questions import ask_about_adjunct, ask_about_object, which
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.records import CognitiveLevel, FactKind

_NAME = re.compile(r"^(?:le |la |l’)[A-ZÀ-Ý][^,;:«»()]+$")
_UNCLEAN = re.compile(
    r"\b(?:son|sa|ses|leurs?|y|et|ou|une?|qui|que|dont|où|en vertu|selon|afin|pour que|chaque|tous|"
    r"toutes|lors|depuis|avant|après)\b|\bqu’",
)
_PLAIN = frozenset({"est", "sont", "a", "ont", "devient", "reste"})
_SHORTEST = 6
_FEWEST_BESIDE = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """The last part of a tail: its preposition, the name, the tail without them."""

    preposition: str
    name: Phrase
    before: str


def find_objects(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Find clauses that end in a name of a known kind: "s’inspire de la Déclaration…"."""
    for clause in statement.clauses:
        if clause.when or statement.when or not is_named(clause.subject, statement):
            continue
        part = _read_end(clause)
        kind = kind_of(part.name, lexicon) if part else None
        if part is None or kind is None or not _is_asked(clause, part, kind):
            continue
        question = _ask(clause, part, kind, statement)
        if question and len(question.split()) >= _SHORTEST:
            yield _make(statement, part.name.text, kind.name, question, clause)


def _read_end(clause: Clause) -> _Part | None:
    """Read the end of a tail as a name; none where something else follows or belongs to it."""
    complements = clause.complements
    preposition, text = "", clause.object
    if complements:
        preposition, text = complements[-1].preposition, complements[-1].phrase
    if clause.purpose or not _NAME.match(text) or _UNCLEAN.search(text):
        return None
    bare = text.split(" ", 1)[-1] if not text.startswith("l’") else text[2:]
    if not clause.tail.endswith(bare):
        return None
    before = clause.tail[: -len(bare)]
    before = re.sub(rf"{_swallowed(preposition)}$", "", before).strip(" ,")
    return _Part(preposition, read_phrase(text), before)


def _swallowed(preposition: str) -> str:
    """A pattern for a preposition with the article behind it, contracted or not."""
    head, _, last = preposition.rpartition(" ")
    small = {"de": r"(?:du |de la |de l’|des )", "à": r"(?:au |à la |à l’|aux )"}.get(last)
    if small is None:
        return rf"(?:{preposition} )?(?:le |la |l’)" if preposition else r"(?:le |la |l’)"
    return rf"(?:{head} )?{small}" if head else small


def _is_asked(clause: Clause, part: _Part, kind: Class) -> bool:
    """What bodies do is asked of them; a plain verb tells too little to ask from."""
    if clause.verb in _PLAIN and not clause.rest:
        return False
    if kind in BODIES or part.preposition == "par":
        return False
    return kind is not ORGANISATION or len(part.before.split()) >= _FEWEST_BESIDE


def _ask(clause: Clause, part: _Part, kind: Class, statement: Statement) -> str | None:
    subject = with_owner(clause.subject, statement, clause.tail)
    plain = replace(clause, subject=subject, tail=part.before)
    asked = which(kind.noun, kind.gender)
    if part.preposition:
        return ask_about_adjunct(f"{part.preposition} {asked}", plain)
    return ask_about_object(asked, plain)


def _make(statement: Statement, name: str, group: str, question: str, clause: Clause) -> Single:
    return Single(
        kind=FactKind.STATEMENT,
        subject=clause.subject.text,
        relation=clause.predicate.removesuffix(name).strip(),
        answer=name,
        answer_kind=AnswerKind.NAME,
        wording=Wording(question),
        sources=statement.sources,
        group=group,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )
