"""Who a text is about, how else it is named, and the bodies that are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from quizzes.generation.analysis.belongings import FOREIGN
from quizzes.generation.analysis.expansions import find_expanded
from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.classes import (
    FUND,
    ORGAN,
    ORGANISATION,
    PERSON,
    SCHOOL,
    STRUCTURE,
    class_of,
)
from quizzes.generation.french.nouns import singular
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.french.typography import level
from quizzes.generation.french.words import lower_article, strip_article

BODIES = frozenset({ORGAN, PERSON, STRUCTURE, SCHOOL, FUND})
"""What an organisation has of its own: no other organisation, whatever it hosts or founds."""
_NUMBER = re.compile(r"^[\d.]+ +|^[IVX]+\. +")
_CAPITAL = re.compile(r" (?:d’|l’)?(?P<word>[A-ZÀ-Ý][\w-]+)")
_LONGEST, _FEWEST = 9, 3
_WIDE = re.compile(r"\b(?:inter|mondial|universel)|\d")
"""What makes a body somebody else’s, unless it is said to be one’s own."""
_OF_ANOTHER = (
    r"\b(?i:{})(?: \([A-Z]+\))? (?:de la |de l’|du |des |de |d’)(?P<owner>[A-ZÀ-Ý][\w’-]+)"
)


@dataclass(frozen=True, slots=True)
class House:
    """An organisation as a text speaks of it."""

    owner: Phrase
    own: frozenset[str]
    """Bodies of it, in lower case."""
    names: frozenset[str] = frozenset()
    """Its other names, in lower case: words beside an acronym, or the acronym."""
    bodies: frozenset[str] = frozenset()
    """Names of own bodies in their full length, in lower case, as sentences of the text have them
    for subjects."""
    rooms: tuple[Room, ...] = ()
    told: bool = False
    """Whether the text speaks of it, and does not only name it in its letterhead."""

    def is_named_in(self, text: str) -> bool:
        """Tell whether a text names the organisation, by whichever of its names."""
        names = "|".join(re.escape(name) for name in sorted({self.owner.bare.lower(), *self.names}))
        return re.search(rf"(?<!\w)(?:{names})(?!\w)", text.lower()) is not None

    def is_called(self, text: str) -> bool:
        """Tell whether a text is a name of the organisation and nothing else."""
        return strip_article(text).lower() in {self.owner.bare.lower(), *self.names}


@dataclass(frozen=True, slots=True)
class Room:
    """A section that is about another body, which its heading names by one word."""

    start: int
    end: int
    word: str
    house: House


def find_houses(statements: Sequence[Statement]) -> Mapping[str, House]:
    """Find by document who it is about; documents without a clear protagonist are left out."""
    spoken = [one for one in statements if one.speaker is not None]
    grouped = groupby(spoken, key=lambda one: one.sentence.document.name)
    corpus = "\n".join(one.text for one in statements)
    return {name: _read_house(tuple(group), corpus) for name, group in grouped}


def _read_house(statements: tuple[Statement, ...], corpus: str) -> House:
    owner = statements[0].speaker or Phrase("", None)
    names = frozenset(_find_names(owner, statements))
    own = statements[0].own
    told = _is_about(owner, names, statements)
    bodies = _find_bodies(statements, own, owner) if told else frozenset()
    kept = frozenset(name for name in bodies if name in own or _is_kept(name, owner, corpus))
    if class_of(owner.head) is ORGAN:  # what stands beside a court or a council is not its own
        kept &= own | {name for name in kept if _is_common(name, statements)}
    plain = House(owner, own, names, kept)
    sections = groupby(statements, key=lambda one: one.sentence.block.headings)
    rooms = (_read_room(headings, tuple(group), plain) for headings, group in sections)
    return replace(plain, rooms=tuple(room for room in rooms if room), told=told)


def _is_about(owner: Phrase, names: frozenset[str], statements: Sequence[Statement]) -> bool:
    """Tell whether a text speaks of its owner, by name or "l’Union", and not in its letterhead."""
    short = rf"\b(?:[Ll]a |[Ll]e |[Dd]u |[Aa]u |[LlDd]’){re.escape(owner.head)}\b"
    whole = "".join(rf"|\b(?i:{re.escape(name)})\b" for name in sorted(names))
    name = re.compile(rf"{re.escape(owner.bare)}|{short}{whole}")
    return sum(name.search(one.text) is not None for one in statements) >= _FEWEST


def _find_names(owner: Phrase, statements: Sequence[Statement]) -> Iterator[str]:
    """Find the words of an owner named by an acronym, or the acronym of one named by words."""
    bare = owner.bare.lower()
    for block in statements[0].sentence.document.blocks:
        for one in find_expanded(level(block.text)):
            pair = one.sign.lower(), one.words.lower()
            yield from pair if bare in pair else ()
    subjects = (clause.subject for one in statements for clause in one.clauses)
    yield from (one.bare.lower() for one in subjects if _spell(one.bare) == owner.bare)
    sign = _spell(owner.bare)
    if len(sign) >= _FEWEST and sum(sign in one.text for one in statements) >= _FEWEST:
        yield sign.lower()


def _spell(words: str) -> str:
    """Spell the initials of a name: "CICR" of "Comité international de la Croix-Rouge"."""
    told = re.split(r"[ ’-]", words)
    return "".join(word[0].upper() for word in told if len(word) > len("les"))


def _find_bodies(
    statements: Sequence[Statement], own: frozenset[str], owner: Phrase
) -> frozenset[str]:
    """Find subjects of sentences that can be nobody else’s bodies."""
    subjects = (clause.subject for one in statements for clause in one.clauses)
    return frozenset(one.bare.lower() for one in subjects if _is_own(one, own, owner))


def _is_common(name: str, statements: Sequence[Statement]) -> bool:
    """Tell whether a text writes a body with a small letter, as what many have: "le bureau"."""
    return any(re.search(rf"\b{re.escape(name)}\b", one.text) for one in statements)


def _is_kept(name: str, owner: Phrase, corpus: str) -> bool:
    """Tell whether no text gives a body another owner."""
    pattern = re.compile(_OF_ANOTHER.format(re.escape(name)))
    return all(match["owner"] in owner.text for match in pattern.finditer(corpus))


def _is_own(phrase: Phrase, own: frozenset[str], owner: Phrase) -> bool:
    """Tell whether a phrase names a body that has nothing of another owner in its name.

    "le Parlement panafricain" is nobody’s but that of an African union.
    """
    name = phrase.bare
    if class_of(phrase.head) not in BODIES or phrase.plural or not phrase.has_article:
        return False
    foreign = FOREIGN.search(name)
    if foreign and foreign.group().lower() not in owner.bare.lower():
        return False
    if len(name.split()) > _LONGEST or "," in name:
        return False
    if any(class_of(singular(m["word"].lower())) is None for m in _CAPITAL.finditer(name)):
        return False
    if name.lower() in own:
        return True
    return name.islower() or (" " in name and not _WIDE.search(name))


def _read_room(
    headings: tuple[str, ...], statements: tuple[Statement, ...], house: House
) -> Room | None:
    """Read a section whose heading names a body that its sentences give the whole name of."""
    word = strip_article(_NUMBER.sub("", level(headings[-1] if headings else ""))).lower()
    if not word or " " in word or class_of(word) not in {None, ORGANISATION}:
        return None
    subjects = (_read_name(one.text) for one in statements)
    whole = next((one for one in subjects if one and _is_whole(one, word, house)), None)
    if whole is None:
        return None
    bodies = _find_bodies(statements, frozenset(), whole)
    blocks = [one.sentence.block for one in statements]
    names = house.names | {house.owner.bare.lower()}
    inner = House(whole, bodies, names, bodies, told=True)
    end = max(block.end for block in blocks)
    return Room(min(block.start for block in blocks), end, whole.head, inner)


def _read_name(text: str) -> Phrase | None:
    """Read what stands before the verb: a name may join others by "et"."""
    place = find_verb(text)
    name = text[: place[0]].strip() if place else ""
    return read_phrase(lower_article(name)) if name and "," not in name else None


def _is_whole(phrase: Phrase, word: str, house: House) -> bool:
    same = phrase.head.lower() == word and phrase.head[:1].isupper() and phrase.has_article
    return same and " " in phrase.bare and not phrase.plural and not house.is_named_in(phrase.text)
