"""Gender and number of French nouns: a dictionary, then the endings that tell."""

from __future__ import annotations

import re
from enum import StrEnum

from quizzes.generation.french import dictionary

_BOTH = "x"


class Gender(StrEnum):
    """Grammatical gender."""

    MASCULINE = "m"
    FEMININE = "f"


_FEMININE_LIST = """
politique cybercriminalité tour voile aide plateforme garde livraison
"""
_FEMININE = frozenset(_FEMININE_LIST.split())
_MASCULINE_LIST = """
espace poste partenaire mode secrétaire guide fonctionnaire livre partenariat suivi mémoire membre
pays responsable
"""
_MASCULINE = frozenset(_MASCULINE_LIST.split())
"""Nouns that the dictionary lacks or knows in two genders, as institutions use them."""
_FEMININE_ENDINGS = re.compile(
    r"(?:[sxç]ion|tion|té|tié|ure|ance|ence|ette|esse|ude|ade|rice|euse|ienne|enne|elle|ille|"
    r"ée|ie|ière|aine|ise|ose|phie|gie|ique)$"
)
_MASCULINE_ENDINGS = re.compile(
    r"(?:ment|age|isme|eau|oir|teur|eur|ier|ien|in|on|ard|at|al|el|et|il|oi|ait|ait|if|ent|ant|"
    r"us|um|ège|ème|ôle|ours|rd|rt|rs|é)$"
)


def gender_of(noun: str) -> Gender | None:
    """Find a noun's gender; none where neither the dictionary nor the ending tells."""
    word = noun.lower()
    for form in _singulars(word):
        if form in _FEMININE:
            return Gender.FEMININE
        if form in _MASCULINE:
            return Gender.MASCULINE
    known = dictionary.nouns().get(word.replace("œ", "oe"))
    if known is not None:
        return None if known[0] == _BOTH else Gender(known[0])
    form = _singulars(word)[-1]
    if _FEMININE_ENDINGS.search(form):
        return Gender.FEMININE
    return Gender.MASCULINE if _MASCULINE_ENDINGS.search(form) else None


def is_plural(noun: str) -> bool:
    """Tell whether a noun that is no name stands in the plural, by the dictionary or its ending."""
    word = noun.lower()
    known = dictionary.nouns().get(word.replace("œ", "oe"))
    return known[1] == "p" if known else word.endswith(("s", "x"))


def singular(noun: str) -> str:
    """Put a noun into the singular."""
    return dictionary.plurals().get(noun) or _singulars(noun)[-1]


def _singulars(noun: str) -> list[str]:
    if noun.endswith("eaux"):
        return [noun, noun[:-1]]
    if noun.endswith("aux"):
        return [noun, noun[:-3] + "al"]
    if noun.endswith("s") and not noun.endswith("ss"):
        return [noun, noun[:-1]]
    return [noun]
