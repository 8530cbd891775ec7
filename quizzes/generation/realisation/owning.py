"""Whose a body is, said in questions that would leave it open: "la Direction du CICR"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from quizzes.generation.analysis.belongings import FOREIGN
from quizzes.generation.facts.records import Found, Listing, Matching, Ordering, Single
from quizzes.generation.french.classes import ORGAN, PERSON, STRUCTURE, class_of
from quizzes.generation.french.dictionary import adjectives
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.verbs import singular_forms

_BODY = re.compile(
    r"\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]u |[Aa]u )(?P<name>(?P<head>[A-Za-zÀ-ÿ-]+)"
    r"(?: (?:d’|de )(?!la |l’)[a-zà-ÿ]+)?)"
)
_WORD = re.compile(r" (?P<word>[\w-]+)")
_GOES_ON = re.compile(
    r" (?:d’|l’|des? |du |aux? |à |pour |contre |sur |chargée? |qu[ie’] ?|dont |où |[A-ZÀ-Ý«])"
)
_BODIES = frozenset({ORGAN, PERSON, STRUCTURE})


@dataclass(frozen=True, slots=True)
class House:
    """Who a text is about, and the bodies of it, in lower case."""

    owner: Phrase
    own: frozenset[str]


def name_owners(found: Found, houses: Mapping[str, House]) -> Found:
    """Name the owner in what a fact is asked by, where nothing there names it.

    ``houses`` maps document names. What is asked for names its owner by itself already.
    """
    house = houses.get(found.sources[0].document)
    if house is None:
        return found
    if isinstance(found, Single):
        question = _name(found.wording.question, house)
        gapped = found.wording.gapped
        told = replace(found.wording, question=question, gapped=_name(gapped, house, found.owner))
        return replace(found, wording=told)
    if isinstance(found, Listing):
        return replace(found, question=_name(found.question, house))
    if isinstance(found, Matching | Ordering):
        return replace(found, instruction=_name(found.instruction, house))
    return found


def _name(text: str, house: House, said: str = "") -> str:
    """Put "du CICR" behind the first own body of a text that names no owner."""
    named = house.owner.bare.lower()
    if named in text.lower() or named in said.lower():
        return text
    ends = (_find_end(match, text, house) for match in _BODY.finditer(text))
    end = next((place for place in ends if place), 0)
    return f"{text[:end]} {of(house.owner.text)}{text[end:]}" if end else text


def _find_end(match: re.Match[str], text: str, house: House) -> int:
    """Find where the name of an own body ends; 0 where it is no such name, or goes on."""
    if class_of(match["head"]) not in _BODIES:
        return 0
    end = match.end("name")
    while (after := _WORD.match(text, end)) and _is_adjective(after["word"]):
        end = after.end()
    name = text[match.start("name") : end]
    plain = name.islower() or name.lower() in house.own
    return end if plain and not FOREIGN.search(name) and not _GOES_ON.match(f"{text[end:]} ") else 0


def _is_adjective(word: str) -> bool:
    return word in adjectives() and word not in singular_forms()
