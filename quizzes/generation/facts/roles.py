"""Who does what: organs, people and structures, and what they are there for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.places import is_placing
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import ORGAN, PERSON, STRUCTURE, TOOL, Class, class_of
from quizzes.generation.french.elision import of
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import participles
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.questions import (
    ask_for_subject,
    state_without_subject,
    which,
)
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_ATTRIBUTE = re.compile(r"^(?P<article>le |la |l’)(?P<rest>.+)$")
_AGENT = re.compile(r"^par (?P<agent>(?:le |la |l’)[A-ZÀ-Ý][^,;]+)$")
_COUNTED = re.compile(rf"^(?:de |d’|plus de )?{NUMBER} ", re.IGNORECASE)
_OWNED = frozenset({ORGAN, STRUCTURE, PERSON, TOOL})
_TOO_PLAIN = frozenset({"est", "sont", "a", "ont", "peut", "peuvent", "compte", "doit"})
_LOOSE = re.compile(r"\b(?:son|sa|ses|leur|leurs|autres?|aussi)\b|^(?:traite|s’occupe) d")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9.]+")
_LEAST_STEMS = 3


def find_roles(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Find what a statement says that a named body or person does."""
    for clause in map(_activate, statement.clauses):
        yield from _ask_attribute(statement, clause, lexicon)
        subject = clause.subject
        if subject.text.startswith("un") or is_placing(clause):
            continue
        if subject.plural or not stands_alone(subject) or clause.when or statement.when:
            continue
        kind = kind_of(subject, lexicon)
        if kind is None or not subject.has_article or is_acronym(subject):
            continue
        if _LOOSE.search(clause.predicate):
            continue
        if clause.verb == "est" and not clause.rest:
            yield from _make_attribute(statement, clause, kind)
        elif _says_enough(clause) and (not agrees(clause) or subject.gender is kind.gender):
            yield _make(statement, clause, kind)


def _activate(clause: Clause) -> Clause:
    """Make "est dirigé par le Président" "le Président dirige", where the agent is named."""
    agent = _AGENT.match(clause.tail)
    verb = participles().get(clause.rest)
    if agent is None or verb is None or clause.verb != "est" or clause.clitic:
        return clause
    subject = read_phrase(agent["agent"])
    return replace(clause, subject=subject, verb=verb.singular, rest="", tail=clause.subject.text)


def _ask_attribute(statement: Statement, clause: Clause, lexicon: Lexicon) -> Iterator[Single]:
    """Ask "Quelle est l’instance suprême" of "L’instance suprême est l’Assemblée générale"."""
    name = read_phrase(clause.tail)
    kind = kind_of(name, lexicon)
    common = clause.subject.bare[:1].islower() and clause.subject.has_article
    if clause.verb != "est" or clause.rest or kind is None or not common or not name.has_article:
        return
    turned = replace(clause, subject=name, tail=clause.subject.text)
    yield from _make_attribute(statement, turned, kind)


def kind_of(phrase: Phrase, lexicon: Lexicon) -> Class | None:
    """Tell what a name names: by the lexicon, else by its head noun, if it has a capital."""
    known = lexicon.find(phrase.bare)
    if known:
        return lexicon.class_named(known.type)
    if not phrase.bare[:1].isupper():
        return None
    return lexicon.class_of(phrase.head) or class_of(phrase.head)


def is_acronym(phrase: Phrase) -> bool:
    """Tell whether a phrase is but an acronym, which would stand out among names."""
    return bool(_ACRONYM.fullmatch(phrase.bare))


def short_name(phrase: Phrase, speaker: Phrase | None) -> str:
    """Name a body as an option does: without the owner that the question names."""
    if speaker is None:
        return phrase.text
    return phrase.text.removesuffix(" " + of(speaker.text))


def _says_enough(clause: Clause) -> bool:
    if clause.verb in _TOO_PLAIN and not clause.rest:
        return False
    return len(find_stems(clause.predicate)) >= _LEAST_STEMS and not _COUNTED.match(clause.tail)


def _make(statement: Statement, clause: Clause, kind: Class) -> Single:
    answer = short_name(clause.subject, statement.speaker)
    owner = _owner(clause, kind, statement)
    gender = (clause.subject.gender if kind.person else None) or kind.gender
    opening = f"{which(kind.noun, gender)} {owner}" if owner or not kind.person else "qui"
    return Single(
        kind=FactKind.ROLE,
        subject=clause.subject.text,
        relation=clause.predicate,
        answer=answer,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask_for_subject(opening.strip(), clause), state_without_subject(clause)),
        sources=statement.sources,
        group=kind.name,
        owner=owner,
        scope=scope_of(statement, clause.subject),
        agrees=clause.subject.gender if agrees(clause) else None,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def scope_of(statement: Statement, phrase: Phrase) -> str:
    """Name the organisation that a body belongs to, where a text or the lexicon says so."""
    speaker = statement.speaker
    if speaker is None:
        return ""
    own = phrase.bare.removesuffix(f" {of(speaker.text)}")
    return speaker.bare if own.lower() in statement.own or speaker.bare in phrase.bare else ""


def _owner(clause: Clause, kind: Class, statement: Statement) -> str:
    """Say whose body it is, where nothing else in the question does."""
    speaker = statement.speaker
    if speaker is None or kind not in _OWNED or speaker.bare in clause.predicate:
        return ""
    return of(speaker.text) if scope_of(statement, clause.subject) else ""


def agrees(clause: Clause) -> bool:
    """Tell whether words of the predicate take their gender from the subject."""
    copula = clause.verb in {"est", "sont", "était", "fut"} or clause.rest.startswith("été")
    return copula or clause.tail.split(" ")[0] in participles()


def _make_attribute(statement: Statement, clause: Clause, kind: Class) -> Iterator[Single]:
    """Ask "Quelle est l’instance suprême" of "L’Assemblée générale est l’instance suprême"."""
    match = _ATTRIBUTE.match(clause.tail)
    if match is None:
        return
    attribute = read_phrase(clause.tail)
    if attribute.gender is None:
        return
    opening = "qui" if kind is PERSON else which("", attribute.gender).strip()
    question = ask(f"{opening} est {clause.tail}")
    plain = replace(clause, when=None)
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
