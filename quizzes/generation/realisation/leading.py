"""Whom a question is about, said before it where nothing in it does: "À propos de l’UPU : …".

Where a text is about one body, most of its sentences leave the body's name out; so do the questions
that are made of them. What belongs to the body is said to (`owning`), what happens within it is
placed there (`placing`); of the rest nothing more is certain than that it is about this body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizzes.generation.analysis.belongings import FOREIGN
from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.facts.records import Found, Listing, Matching, Single, Wording
from quizzes.generation.facts.whole import is_whole
from quizzes.generation.french.classes import ORGANISATION, class_of
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import singular
from quizzes.generation.french.typography import capitalise
from quizzes.generation.realisation.houses import House
from quizzes.generation.realisation.owning import find_room
from quizzes.generation.realisation.placing import CAPITAL
from quizzes.generation.records import FactKind

_COMMON = frozenset(
    {"acte", "conférence", "congrès", "gouvernement", "membre", "partie", "structure", "état"}
)
_ROOM = re.compile(r"^Au sein (?:de |d’|du |des )[^,]+, ")
_BY_THEMSELVES = frozenset({FactKind.ACRONYM, FactKind.DEFINITION})
"""Words mean what they mean whoever uses them."""


def lead_in(found: Found, houses: Mapping[str, House]) -> Found:
    """Say whom a fact is about before its questions, where they name nobody."""
    found = _leave_room(found)
    whole = houses.get(found.sources[0].document)
    if whole is None or found.kind in _BY_THEMSELVES:
        return found
    house = find_room(found, whole)
    if not house.told or any(house.is_named_in(text) for text in _list_texts(found)):
        return found
    asked = [_cut_verb(found)] if is_whole(found) else _list_asked(found)
    if any(_names(text, house) for text in asked):
        return found
    return replace(found, lead=f"À propos {of(house.owner.text)} : ")


def _cut_verb(found: Found) -> str:
    """Cut a sentence kept whole before its verb: what it speaks of must be named there."""
    text = found.wording.question if isinstance(found, Single) else ""
    place = find_verb(text)
    return text[1 : place[0]] if place else text[1:]


def _leave_room(found: Found) -> Found:
    """Take "Au sein de l’UPU, " off where no organ is meant: a collection for it is none of it."""
    if not isinstance(found, Single) or found.kind is not FactKind.QUANTITY:
        return found
    question, gapped = map(_cut_room, (found.wording.question, found.wording.gapped))
    return replace(found, wording=Wording(question, gapped))


def _cut_room(text: str) -> str:
    match = _ROOM.match(text)
    return capitalise(text[match.end() :]) if match else text


def _list_texts(found: Found) -> Iterator[str]:
    """Go through what a learner reads, answers as well: no question may give its answer away."""
    yield from _list_asked(found)
    yield from found.values
    if isinstance(found, Matching):
        yield from (left for left, _ in found.pairs)


def _list_asked(found: Found) -> Iterator[str]:
    if isinstance(found, Single):
        yield from (found.wording.question, found.wording.gapped)
    elif isinstance(found, Listing):
        yield found.question
    else:
        yield found.instruction


def _names(text: str, house: House) -> bool:
    """Tell whether a text names somebody or something besides kinds: "le Congrès" is one.

    "la Cour européenne" is another body than one that is not called European.
    """
    foreign = FOREIGN.search(text)
    if foreign and foreign.group().lower() not in house.owner.bare.lower():
        return True
    if house.owner.head in text:  # another court than this one
        return True
    return any(not _is_kind(word.lower()) for word in CAPITAL.findall(text))


def _is_kind(word: str) -> bool:
    plain = singular(word)
    known = class_of(plain) not in {None, ORGANISATION}
    return known or not _COMMON.isdisjoint({word, plain})
