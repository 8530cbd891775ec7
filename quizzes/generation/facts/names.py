"""Every named body, person or tool that some clause speaks of, asked about or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.finding import agrees
from quizzes.generation.analysis.speakers import entity_phrase
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.actors import (
    ACTOR,
    ACTORS,
    are_members,
    is_acronym,
    kind_of,
    scope_of,
    short_name,
)
from quizzes.generation.facts.foreign import is_foreign
from quizzes.generation.facts.people import PEOPLE, list_people
from quizzes.generation.french.classes import ORGAN
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.subjects import is_named

_SEVERAL = re.compile(r",| et (?:le |la |l’|les |d[eu] |[A-ZÀ-Ý]{3})")


_MEETING = re.compile(
    r"^(?:[Cc]ongrès|[Cc]onférence|Conseil européen|[Ss]ommet)(?: [a-zà-ÿ]+)? (?:de |d’)[A-ZÀ-Ý]"
)
"""A body as it met somewhere once: "le Congrès de Vienne" is the Congress."""
_PLAIN = re.compile(r"Le Secrétariat (?P<verb>[a-zà-ÿ]+) ")
"""The one organ that every house has, and that needs no more of a name."""
_FULL = re.compile(r"\bSecrétariat [a-zà-ÿ]+(?:al|ique|if|ent|aire|ieur|el)\b")
_RUN_ON = re.compile(r" (?:jusqu’|dès |lors |après |avant |depuis |pendant )")
"""A name that has swallowed what its sentence says next: "l’Union jusqu’au rétablissement"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as an option gives it, its class, and whose it is where that is known."""

    text: str
    group: str
    scope: str = ""


def find_names(statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Named, ...]:
    """Find the names that stand as whole subjects, each once, in reading order."""
    return tuple(dict.fromkeys(_find(statements, lexicon)))


def is_meeting(phrase: Phrase) -> bool:
    """Tell whether a body is named by where it met: what it did once is that session's alone."""
    return _MEETING.match(phrase.bare) is not None


def _find(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Named]:
    for statement in statements:
        for clause in statement.clauses:
            yield from _name(clause.subject, statement, lexicon)
            if clause.agent:
                yield from _name(clause.agent, statement, lexicon)
        yield from _find_plain(statement)
        yield from (Named(person, PEOPLE) for person in list_people(statement))
    for entity in lexicon.entities:
        kind = lexicon.class_named(entity.type)
        if kind in ACTORS:
            yield Named(entity_phrase(entity).text, ACTOR, entity.owner)


def _find_plain(statement: Statement) -> Iterator[Named]:
    """Find the secretariat where its sentence was not read: "Le Secrétariat met en œuvre"."""
    match = _PLAIN.match(statement.text)
    if _FULL.search(statement.sentence.document.text):
        return  # it has a longer name, and would stand beside itself
    if match and agrees(match["verb"], plural=False):
        phrase = read_phrase("le Secrétariat")
        scope = scope_of(statement, phrase)
        yield Named(phrase.text, ORGAN.name, scope)
        yield Named(phrase.text, ACTOR, scope)


def _name(phrase: Phrase, statement: Statement, lexicon: Lexicon) -> Iterator[Named]:
    scope = scope_of(statement, phrase)
    if are_members(phrase):
        yield Named(short_name(phrase, statement.speaker), ACTOR, scope)
        return
    kind = kind_of(phrase, lexicon)
    whole = phrase.has_article and not phrase.plural and is_named(phrase, statement)
    if kind is None or not whole or is_acronym(phrase) or phrase.text.startswith("un"):
        return
    if any(p.search(phrase.text) for p in (_SEVERAL, _RUN_ON)) or is_meeting(phrase):
        return
    if not lexicon.entities and is_foreign(phrase, statement):
        return
    text = short_name(phrase, statement.speaker)
    yield Named(text, kind.name, scope)
    if kind in ACTORS:
        yield Named(text, ACTOR, scope)
