"""Where options may come from, the nearest to the key first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.corpus import Corpus
from quizzes.generation.distractors.pool import Pool
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.actors import ACTOR
from quizzes.generation.facts.people import PEOPLE
from quizzes.generation.facts.records import AnswerKind, Listing, Single
from quizzes.generation.french.classes import LANGUAGE, ORGAN, PERSON, STRUCTURE, TEXT
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.wording import fold

WANTED = 3
_WIDESPREAD = ("l’anglais", "l’arabe", "l’espagnol", "le français", "le russe")
_SEATS = 10
"""So many cities of each part of the world are seats of organisations, and come first."""
FEWEST = 2
_OFFICE = re.compile(r"\b(?:dirige|préside|présida|dirigea|succède|est nommée?|est élue?)\b")
_NEAR = {STRUCTURE.name: ORGAN.name, ORGAN.name: STRUCTURE.name}
"""Classes that stand in for one another at need."""
_PARTS = {ACTOR: (PERSON.name, ORGAN.name)}
OFFICES = frozenset({ACTOR, ORGAN.name, PERSON.name})
_UNKNOWN = OFFICES | {TEXT.name}
"""A body that does not exist teaches something wrong; texts of other fields fool nobody."""


@dataclass(frozen=True, slots=True)
class Tier:
    """Candidates that are equally near the key; they are asked while there are too few options."""

    names: Sequence[str]
    enough: int = WANTED
    """With so many options the tier is not needed."""


def list_tiers(fact: Single, pool: Pool, corpus: Corpus) -> Iterator[Tier]:
    """List tiers: the same list, the same part of the world, document, corpus, a near class.

    Where the source itself names rivals, two of them are enough.
    """
    yield Tier(fact.siblings)
    if fact.group == PEOPLE and _OFFICE.search(fact.relation):
        return  # whoever is named beside the holder of an office may be no colleague at all
    if fact.group:
        enough = FEWEST if fact.siblings else WANTED
        for names in _list_kin(fact, pool, corpus):
            yield Tier(names, enough)
        yield Tier(pool.of(_NEAR.get(fact.group, "")), FEWEST)
        if fact.group not in _UNKNOWN:
            yield Tier(list_usual(fact.group, fact.answer), FEWEST)
    if fact.answer_kind is AnswerKind.PHRASE:
        yield Tier(pool.of_form(fact.answer), FEWEST)


def list_outsiders(fact: Listing, pool: Pool) -> Iterator[Tier]:
    """List tiers of what may not belong to a list: its class, what sources oppose, the world."""
    yield Tier((*pool.of(fact.group), *pool.of(fact.relation)))
    yield Tier(fact.outsiders, FEWEST)
    yield Tier(read_world().around(fact.group, fact.answers[0]), WANTED)
    if fact.group == LANGUAGE.name:
        yield Tier(_list_widespread(fact), FEWEST)
    yield Tier(list_usual(fact.group, fact.answers[0]), FEWEST)


def _list_widespread(fact: Listing) -> Sequence[str]:
    """List languages that many organisations work in, where two of them are no members."""
    members = {fold(answer) for answer in fact.answers}
    others = [name for name in _WIDESPREAD if fold(name) not in members]
    return others if len(others) >= FEWEST else ()


def list_usual(group: str, key: str) -> Sequence[str]:
    """List what everybody knows of a class, in small letters where the key is."""
    names = [n for part in _PARTS.get(group, (group,)) for n in read_world().names.get(part, ())]
    if read_phrase(key).bare[:1].islower() and group in OFFICES:
        return [name.lower() for name in names]
    return names


def _list_kin(fact: Single, pool: Pool, corpus: Corpus) -> Iterator[Sequence[str]]:
    part = pool.around(fact.group, fact.answer)
    world = read_world().beside(fact.group, fact.answer)
    kin = pool.of(fact.group)
    beside = [name for name in kin if _is_said_beside(name, fact, corpus)]
    known = {fold(name) for name in (*part, *world)}
    yield [name for name in beside if fold(name) in known]
    yield from (part, world[:_SEATS], world) if part or world else (beside, kin)
    yield kin


def _is_said_beside(name: str, fact: Single, corpus: Corpus) -> bool:
    return any(corpus.mentions(source.document, name) for source in fact.sources)
