"""Whose a body is, said in questions that would leave it open: "la Direction du CICR"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from quizzes.generation.analysis.belongings import FOREIGN, name_house
from quizzes.generation.facts.records import Found, Listing, Matching, Ordering, Single
from quizzes.generation.french.classes import PERSON, class_of
from quizzes.generation.french.dictionary import adjectives
from quizzes.generation.french.elision import of
from quizzes.generation.french.verbs import singular_forms
from quizzes.generation.french.words import strip_article
from quizzes.generation.realisation.houses import BODIES, House
from quizzes.generation.realisation.placing import place_in

_BODY = re.compile(
    r"(?:\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]u |[Aa]u |[Cc]haque )|(?<=[a-z]), )"
    r"(?P<name>(?P<head>[A-Za-zÀ-ÿ-]+)(?: (?:d’|de )(?!la |l’|une?\b)[a-zà-ÿ]+)?)"
)
_KIND = re.compile(r"^Quel(?:le)? (?P<noun>organe|structure|responsable|fonds)\b(?! d)")
_BELONGING = re.compile(
    r"\b(?:[Ll]e budget(?: (?:annuel|ordinaire|total))?|[Ll]’Acte constitutif|"
    r"[Ll]a Conférence (?:générale|ministérielle))(?![\w’-]| (?:annuel|ordinaire|total)\b)"
)
"""What many organisations have, besides bodies that are known as their own."""
_LISTED = re.compile(
    r"Quel(?:le)?s (?:sont les )?(?:langues(?: de travail| officielles)?|"
    r"(?:organes|instances|valeurs|priorités)(?: [a-zà-ÿ]+(?:aires|aux|ales|ifs|ives))?)\b"
)
"""What every organisation has, asked for in the plural."""
_IN_USE = re.compile(r" sont (?:employé|utilisé|parlé|pratiqué)e?s\b")
"""Languages that are used are used by many, whose they are not."""
_WORD = re.compile(r" (?P<word>[\w-]+)")
_GOES_ON = re.compile(
    r" (?:(?:et )?(?:d’|des? |du )|l’|aux? |à (?!s(?:on|a) )|pour |contre |sur |chargée? |"
    r"qu[ie’] ?|dont |où |[A-ZÀ-Ý«])"
)
_OF_KIND = re.compile(r" (?:de |d’)(?!la |l’)[a-zà-ÿ]")
"""What a name goes on with: "le Centre international de formation"."""
_CITY = re.compile(r" (?:de |d’|à )(?P<city>[A-ZÀ-Ý][a-zà-ÿ-]+)(?= [a-zà-ÿ])")


def name_owners(found: Found, houses: Mapping[str, House]) -> Found:
    """Name the owner in what a fact is asked by, where nothing there names it.

    ``houses`` maps document names. What is asked for names its owner by itself already.
    """
    whole = houses.get(found.sources[0].document)
    if whole is None:
        return found
    house = find_room(found, whole)
    if isinstance(found, Single):
        return _name_single(found, house, whole)
    if isinstance(found, Listing):
        question = _name(_lengthen(found.question, whole), house)
        return replace(found, question=_name_listed(question, house))
    if isinstance(found, Matching | Ordering):
        return replace(found, instruction=_name(found.instruction, house))
    return found


def _name_listed(text: str, house: House) -> str:
    """Say whose languages or organs are asked for: "Quelles sont les langues de l’UPU ?"."""
    match = _LISTED.match(text)
    if match is None or house.is_named_in(text) or not house.bodies:
        return text
    end = _skip_adjectives(text, match.end())
    if _GOES_ON.match(f"{text[end:]} ") or _IN_USE.match(text[end:]):
        return text
    return f"{text[:end]} {of(house.owner.text)}{text[end:]}"


def find_room(found: Found, house: House) -> House:
    """Find whom the section is about that a fact was read in."""
    place = found.sources[-1]
    rooms = (room for room in house.rooms if room.start <= place.start < room.end)
    return next((room.house for room in rooms), house)


def _name_single(found: Single, house: House, whole: House) -> Single:
    question, gapped = (
        _lengthen(text, whole) for text in (found.wording.question, found.wording.gapped)
    )
    if not house.is_named_in(found.answer):
        question = place_in(_name(_name_kind(question, found, house), house), found, house)
        gapped = place_in(_name(gapped, house, found.owner), found, house, found.owner)
    return replace(found, wording=replace(found.wording, question=question, gapped=gapped))


def _lengthen(text: str, house: House) -> str:
    """Put the whole name for one word that a section names a body by: "le Mouvement"."""
    for room in house.rooms:
        if room.house.owner.bare not in text:
            text = name_house(text, room.word, room.house.owner)
    return text


def _name_kind(text: str, found: Single, house: House) -> str:
    """Ask "quel organe de l’OACI" for an own body, where nothing names the owner."""
    match = _KIND.match(text)
    own = strip_article(found.answer).lower() in house.bodies | house.own
    if match is None or not own or house.is_named_in(text):
        return text
    return f"{text[: match.end()]} {of(house.owner.text)}{text[match.end() :]}"


def _name(text: str, house: House, said: str = "") -> str:
    """Put "du CICR" behind the first own body of a text that names no owner."""
    if house.is_named_in(text) or house.is_named_in(said):
        return text
    ends = (_find_end(match, text, house) for match in _BODY.finditer(text))
    end = next((place for place in ends if place), 0) or _find_belonging(text)
    return f"{text[:end]} {of(house.owner.text)}{text[end:]}" if end else text


def _find_belonging(text: str) -> int:
    """Find where something is named that nobody is said to have; 0 where there is none."""
    match = _BELONGING.search(text)
    return match.end() if match and not _GOES_ON.match(f"{text[match.end() :]} ") else 0


def _find_end(match: re.Match[str], text: str, house: House) -> int:
    """Find where the name of an own body ends; 0 where it is no such name, or goes on."""
    kind = class_of(match["head"])
    if kind not in BODIES or (match.group().lower().startswith("chaque") and kind is not PERSON):
        return 0
    known = _find_session(match, text, house) or _find_known(text, match.start("name"), house)
    if known:
        return known
    end = _skip_adjectives(text, match.end("name"))
    name = text[match.start("name") : end]
    plain = name.islower() or name.lower() in house.own
    return end if plain and not FOREIGN.search(name) and not _GOES_ON.match(f"{text[end:]} ") else 0


def _find_known(text: str, start: int, house: House) -> int:
    """Find where a body ends that the text has in this length: "le délégué à la protection"."""
    rest = text[start:].lower()
    for name in sorted(house.bodies, key=lambda one: (-len(one), one)):
        end = start + len(name)
        if not rest.startswith(name) or _skip_adjectives(text, end) != end:
            continue
        if FOREIGN.search(name):  # "le Parlement panafricain" says whose it is
            continue
        if _OF_KIND.match(text[end:]):
            continue
        alone = " " not in name and _GOES_ON.match(f"{text[end:]} ")
        if not (alone or text[end : end + 1].isalpha() or re.match(r" [A-ZÀ-Ý]", text[end:])):
            return end
    return 0


def _find_session(match: re.Match[str], text: str, house: House) -> int:
    """Find where a session of an own body ends that is named by its city: "le Congrès de Rome"."""
    end = _skip_adjectives(text, match.end("head"))
    city = _CITY.match(text, end)
    foreign = FOREIGN.search(text[match.start("head") : end])
    return city.end() if city and not foreign and match["head"].lower() in house.own else 0


def _skip_adjectives(text: str, end: int) -> int:
    while (after := _WORD.match(text, end)) and _is_adjective(after["word"]):
        end = after.end()
    return end


def _is_adjective(word: str) -> bool:
    return word in adjectives() and word not in singular_forms()
