"""Who acts for an organisation: its bodies, its people, its members, asked for by "qui"."""

from __future__ import annotations

import re

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.classes import (
    GROUP,
    ORGAN,
    PERSON,
    STRUCTURE,
    Class,
    class_of,
)
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender, singular
from quizzes.generation.french.phrases import Phrase, read_phrase
from quizzes.generation.lexicon import Lexicon

ACTORS = frozenset({ORGAN, PERSON})
"""Those that any "qui" may mean: a centre or a bureau is asked for by its kind."""
BODIES = ACTORS | {STRUCTURE, GROUP}
ACTOR = "acteur"
"""The name of the group that all of them are in."""
MEMBERS = Class("membres", "membres", Gender.MASCULINE, person=True)
_MEMBERS = re.compile(
    r"^les (?:(?:pays|États|Etats|organismes|clubs|fédérations|autorités|gouvernements|parlements)"
    r"(?: (?:membres|parties|adhérents|signataires))|États|parties contractantes|membres)"
    r"(?: (?:de |d’|du |des ).+)?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"[A-ZÀ-Ý]")
"""A name inside a name: the body may be that one’s."""
_ACRONYM = re.compile(r"[A-Z][A-Z0-9.]+")
_UNCAPPED = frozenset({ORGAN, PERSON})
"""Bodies and offices that French writes without a capital: "le conseil d’administration"."""
_QUALIFIED = re.compile(
    r"^[\w-]+ (?:d’|de |du |des |aux? |à |"
    r"[a-zà-ÿ-]+(?:al|ale|if|ive|el|eur|ent|ente|ier|ière|que|aire|oire|ée?)\b)"
)
_ALONE = frozenset({"président", "présidente", "secrétaire", "directeur", "directrice"})


def kind_of(phrase: Phrase, lexicon: Lexicon) -> Class | None:
    """Tell what a name names: by the lexicon, else by its head noun.

    The head has a capital, or it is that of an organ or office with its complement.
    """
    known = lexicon.find(phrase.bare)
    if known:
        return lexicon.class_named(known.type)
    if not phrase.bare[:1].isupper():
        return _kind_uncapped(phrase)
    head = phrase.head if not phrase.plural else singular(phrase.head.lower())
    return lexicon.class_of(head) or class_of(head)


def _kind_uncapped(phrase: Phrase) -> Class | None:
    if not phrase.text.startswith(("le ", "la ", "l’")) or phrase.plural:
        return None
    kind = class_of(phrase.head)
    whole = _QUALIFIED.match(phrase.bare) or phrase.bare in _ALONE
    return kind if kind in _UNCAPPED and whole else None


def scope_of(statement: Statement, phrase: Phrase) -> str:
    """Name the organisation that a body belongs to, where a text or the lexicon says so.

    A body without a capital is the speaker’s: another one’s would be said to be so.
    """
    speaker = statement.speaker
    if speaker is None:
        return ""
    own = phrase.bare.removesuffix(f" {of(speaker.text)}")
    if own.lower() in statement.own or speaker.bare in phrase.bare or are_members(phrase):
        return speaker.bare
    common = phrase.bare[:1].islower() and not _OTHERS.search(own)
    return speaker.bare if common and _kind_uncapped(phrase) else ""


def short_name(phrase: Phrase, speaker: Phrase | None) -> str:
    """Name a body as an option does: without the owner that the question names."""
    if speaker is None:
        return phrase.text
    return phrase.text.removesuffix(" " + of(speaker.text))


def is_acronym(phrase: Phrase) -> bool:
    """Tell whether a phrase is but an acronym, which would stand out among names."""
    return bool(_ACRONYM.fullmatch(phrase.bare))


def are_members(phrase: Phrase) -> bool:
    """Tell whether a phrase names the members of an organisation: "les États membres"."""
    return bool(_MEMBERS.match(phrase.text))


def is_person(name: str) -> bool:
    """Tell whether a name is of an office that one person holds, or several do: "le Président"."""
    phrase = read_phrase(name)
    head = singular(phrase.head.lower()) if phrase.plural else phrase.head
    return class_of(head) is PERSON
