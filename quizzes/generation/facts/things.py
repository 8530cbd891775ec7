"""Things by their whole names before a comma: "le protocole d’Olivos", "l’écolabel du Cygne".

Wider than `named`, which knows bodies and texts with a capital alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.generation.french.classes import PERSON, TEXTS, class_of
from quizzes.generation.french.nouns import Gender, gender_of, is_plural, singular
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.verbs import is_only_verb
from quizzes.generation.realisation.tense import agree

_BREAK = re.compile(r"[,;:()]")
_START = re.compile(
    r"(?:^|(?<=[ ’]))(?:(?:[Ll]es?|[Ll]a|[Dd]u|[Dd]es|[Aa]ux?) |[Ll]’)"
    r"(?P<name>(?P<head>[\w-]+)\b.*)$"
)
_THINGS_LIST = """
accident acte agenda archives arrêt atlas avis barrage bibliothèque bourse bulletin cadre caisse
campagne canal caméra catastrophe chaire chambre charte code collection concours conférence coupe
dictionnaire directive école écolabel encyclopédie exposition festival fondation forum fusée guide
hôpital journée label lanceur liste loi manuel mission module mouvement musée naufrage navire norme
observatoire palais parc pont pool portail prix revue robot réserve satellite semaine société sommet
sonde station stratégie séisme tunnel télescope université usine veille
"""
_THINGS = frozenset(_THINGS_LIST.split())
"""Things that have names, besides bodies, texts and programmes."""
_CODES = frozenset({"acte", "agenda", "cadre", "code", "directive", "loi"})
"""Texts by other nouns."""
_NAMED = re.compile(r" (?:[dl]’|[\w’-]+ )*?(?:[dl]’)?(?:[A-ZÀ-Ý«]|n[°o] ?\d)")
_VERBAL = re.compile(
    r"\b(?:est|sont|a|ont|fut|furent|qui|que|dont|où|été|sa|son|ses|leurs?|ce|cette|ces|ni|ou)\b|"
    r" et (?:avec|par|pour|dans|sur) |"
    r"qu’|\b[sn]’|\b(?:se|ne|y) | et (?:les?|la|l’|du|des|de|à|au)\b"
)
_ACRONYM = re.compile(r"[A-Z][A-Z\d-]{2,}")
_WORD = re.compile(r"(?<![\w’-])[a-zà-ÿ]{3,}\b")
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing by its name with article, and the noun that its name begins with."""

    phrase: Phrase
    noun: str
    capital: bool = False
    """Whether its noun is written as a name."""

    @property
    def is_text(self) -> bool:
        """Whether it is signed and adopted rather than founded."""
        return class_of(self.noun) in TEXTS or self.noun in _CODES


@dataclass(frozen=True, slots=True)
class Said:
    """The things whose names may end at a place, the longest name first; where they begin."""

    things: tuple[Thing, ...]
    begin: int


def find_things(text: str, end: int, participle: str, base: str) -> Said:
    """Find whose name may end before a participle, by what it agrees with.

    ``base`` is the participle without its endings; they tell gender and number.
    """
    begin = max((m.end() for m in _BREAK.finditer(text, 0, end)), default=0)
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    before = text[begin:end].rstrip()
    if _ACRONYM.fullmatch(before):
        gender = Gender.MASCULINE if participle == base else Gender.FEMININE
        return Said((Thing(Phrase(before, gender), ""),), begin)
    starts = (_START.match(before, one.start()) for one in re.finditer(r"\b(?=\w)", before))
    things = (_read(found) for found in starts if found)
    fitting = (one for one in things if one and agree(base, one.phrase) == participle)
    return Said(tuple(fitting), begin)


def _read(found: re.Match[str]) -> Thing | None:
    name, head = found["name"].strip(), found["head"]
    noun, gender = singular(head.lower()), gender_of(head)
    known = noun in _THINGS or class_of(noun) not in {None, PERSON}
    if not known or gender is None or len(name.split()) > _LONGEST or _has_verb(name):
        return None
    rest, capital = name[len(head) :], head[:1].isupper()
    if not (_NAMED.match(rest) or (capital and rest.strip())):
        return None
    plural = is_plural(head)
    phrase = Phrase(with_article(name, gender, plural=plural), gender, plural)
    return Thing(phrase, noun, capital)


def _has_verb(name: str) -> bool:
    """Tell whether a clause runs into the comma rather than a name."""
    return bool(_VERBAL.search(name)) or any(map(is_only_verb, _WORD.findall(name)))


def choose(things: Sequence[Thing]) -> Thing | None:
    """Choose the one that is meant; of several the first, where it is written as a name."""
    sure = len(things) == 1 or (bool(things) and things[0].capital)
    return things[0] if sure else None
