"""Who does what: bodies, people and members, asked from what they do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.actors import (
    ACTOR,
    ACTORS,
    MEMBERS,
    are_members,
    is_acronym,
    kind_of,
    scope_of,
    short_name,
)
from quizzes.generation.facts.attributes import ask_attribute, make_attribute
from quizzes.generation.facts.deeds import gather_deeds, is_shared
from quizzes.generation.facts.foreign import is_foreign
from quizzes.generation.facts.names import find_names, is_meeting
from quizzes.generation.facts.places import is_placing
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import (
    DATABASE,
    ORGAN,
    PACT,
    PERSON,
    STRUCTURE,
    TEXT,
    TOOL,
    Class,
)
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.verbs import participles, plural_forms
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.activating import activate
from quizzes.generation.realisation.deeds import to_infinitive
from quizzes.generation.realisation.emptiness import says_nothing
from quizzes.generation.realisation.following import say_that_follows
from quizzes.generation.realisation.questions import (
    ask_for_subject,
    state_without_subject,
    which,
)
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.realisation.telling import is_akin
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import find_stems

_COUNTED = re.compile(rf"^(?:de |d’|plus de )?{NUMBER} ", re.IGNORECASE)
_ONE_BY_ONE = frozenset({TEXT, PACT, ORGAN, TOOL, DATABASE})
"""Kinds of which several under one name are no answer: "les Règlements"."""
_VAGUE_HEADS = frozenset({"agence"})
"""An agency may be an organisation or a part of one."""
_OWNED = frozenset({ORGAN, STRUCTURE, PERSON, TOOL})
_TOO_PLAIN_LIST = """
est sont a ont peut peuvent compte comptent doit doivent dispose disposent bénéficie bénéficient
agit agissent siège siègent repose reposent fait font tient comprend
"""
_TOO_PLAIN = frozenset(_TOO_PLAIN_LIST.split())
_LOOSE = re.compile(r"\b(?:son|sa|ses|leur|leurs|autres?|aussi)\b|^(?:traite|s’occupe) d")
_SEVERAL = re.compile(r",| et (?:le |la |l’|les |du |[A-ZÀ-Ý]{3})")
_ELLIPSIS = re.compile(
    r", (?:(?:le |la |l’|les )?[A-ZÀ-Ý]\w+|l’autre) (?:une? |les? |la |l’|des |du )"
)
_AMONG = re.compile(r"^(?:notamment|surtout|également|aussi|en particulier) ")
_CIRCUMSTANCE = re.compile(r", (?:sur|à|dans|pour|en|par|avec|sans|selon|conformément) .*$")
_SUCCEEDS = re.compile(r"^(?:a )?(?:cédé la place|succédé|succède|remplacé|remplace|précédé)\b")
"""What one body alone could do: any other in its place is absurd."""
_LONG = 15
_LEAST_STEMS = 3
_RIVALS = 2
"""So many others of a kind let a question ask for the kind."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """By which words somebody is asked for, and among whom."""

    opening: str
    group: str
    gender: Gender
    owner: str = ""


def find_roles(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Single]:
    """Find what the statements say that a body, an official or the members do."""
    names = find_names(statements, lexicon)
    rivals = Counter((one.group, one.scope) for one in names)
    deeds = gather_deeds(statements)
    for statement in statements:
        for found in _read(statement, lexicon, rivals):
            if not is_shared(found, deeds):
                yield found


def _read(
    statement: Statement, lexicon: Lexicon, rivals: Mapping[tuple[str, str], int]
) -> Iterator[Single]:
    for clause in map(_settle, statement.clauses):
        yield from ask_attribute(statement, clause, lexicon)
        foreign = not lexicon.entities and is_foreign(clause.subject, statement)
        if foreign or not _is_asked_about(clause, statement):
            continue
        kind = MEMBERS if are_members(clause.subject) else kind_of(clause.subject, lexicon)
        if kind is None or clause.subject.head.lower() in _VAGUE_HEADS:
            continue
        if clause.subject.plural and kind in _ONE_BY_ONE:
            continue
        if clause.verb == "est" and not clause.rest:
            yield from make_attribute(statement, clause, kind)
        elif is_akin(clause.subject.head, clause.verb):
            continue
        elif _says_enough(clause, statement):
            yield from _make(statement, clause, kind, rivals)


def _settle(clause: Clause) -> Clause:
    """Let the agent speak, and leave out "notamment", which leaves room for more."""
    active = say_that_follows(activate(clause))
    tail = _AMONG.sub("", active.tail)
    return replace(active, tail=_CIRCUMSTANCE.sub("", tail) if len(tail.split()) > _LONG else tail)


def _is_asked_about(clause: Clause, statement: Statement) -> bool:
    subject = clause.subject
    if subject.text.startswith("un") or is_placing(clause) or clause.when or statement.when:
        return False
    if _SEVERAL.search(subject.text) or is_meeting(subject):
        return False
    named = subject.has_article and is_named(subject, statement) and not is_acronym(subject)
    loose = _LOOSE.search(clause.predicate) or _ELLIPSIS.search(clause.tail)
    return named and not loose


def _says_enough(clause: Clause, statement: Statement) -> bool:
    if clause.verb in _TOO_PLAIN and not clause.rest:
        return False
    owner = of(statement.speaker.text) if statement.speaker else ""
    if says_nothing(to_infinitive(clause.predicate), owner):
        return False
    return len(find_stems(clause.predicate)) >= _LEAST_STEMS and not _COUNTED.match(clause.tail)


def _make(
    statement: Statement, clause: Clause, kind: Class, rivals: Mapping[tuple[str, str], int]
) -> Iterator[Single]:
    scope = scope_of(statement, clause.subject)
    asked = _choose_asking(statement, clause, kind, rivals, scope)
    said = make_singular(clause)
    if said is None or (agrees(clause) and clause.subject.gender is not asked.gender):
        return
    yield Single(
        kind=FactKind.ROLE,
        subject=clause.subject.text,
        relation=clause.predicate,
        answer=short_name(clause.subject, statement.speaker),
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask_for_subject(asked.opening, said),
            "" if asked.group == ACTOR or said is not clause else _state(clause),
        ),
        sources=statement.sources,
        group=asked.group,
        owner=asked.owner,
        scope=scope,
        agrees=clause.subject.gender if agrees(clause) else None,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def _choose_asking(
    statement: Statement,
    clause: Clause,
    kind: Class,
    rivals: Mapping[tuple[str, str], int],
    scope: str,
) -> _Asked:
    """Ask for a kind of body where there are others of it, else for anybody: "qui"."""
    few = rivals[kind.name, scope] <= _RIVALS and rivals[ACTOR, scope] > _RIVALS
    if kind is MEMBERS or (kind in ACTORS and few and not agrees(clause)):
        return _Asked("qui", ACTOR, Gender.MASCULINE)
    owner = _owner(clause, kind, statement)
    gender = clause.subject.gender if kind.person and agrees(clause) else kind.gender
    gender = gender or kind.gender
    opening = f"{which(kind.noun, gender)} {owner}" if owner or not kind.person else "qui"
    return _Asked(opening.strip(), kind.name, gender, owner)


def _state(clause: Clause) -> str:
    return "" if _SUCCEEDS.match(clause.predicate) else state_without_subject(clause)


def make_singular(clause: Clause) -> Clause | None:
    """Put the verb of several into the singular, as "qui" takes it; none where words agree."""
    if not clause.subject.plural:
        return clause
    verb = plural_forms().get(clause.verb)
    if verb is None or clause.rest or clause.verb != verb.plural or agrees(clause):
        return None
    return replace(clause, verb=verb.singular)


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
