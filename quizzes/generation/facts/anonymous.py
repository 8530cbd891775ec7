"""Facts about somebody whom they do not name, though their source may."""

from __future__ import annotations

import re

from quizzes.generation.facts.records import Found, Single
from quizzes.generation.french.classes import PERSON, TEXTS, class_of
from quizzes.generation.french.typography import GAP, level

_PEOPLE_LIST = """
ambassadeur avocat banquier chercheur diplomate député députée économiste écrivain élu élue expert
experte femme général historien homme industriel ingénieur journaliste juriste médecin militant
officier parlementaire philanthrope professeur savant sénateur
"""
_PEOPLE = frozenset(_PEOPLE_LIST.split())
_SOMEBODY = re.compile(
    r"(?:^|[a-z\d_], |\b(?:année|ville|pays|fréquence|et|que) |"
    r"\b(?:[Ll]es|des|[Ll]e|[Ll]a) \w+ d[e’] ?)"
    r"[Uu]ne? (?:ancien(?:ne)? |jeune )?(?P<who>[\wà-ÿ-]+)"
)
"""An indefinite subject, or one that belongs to somebody: "un député", "les équipes d’un juge"."""
_DE_UN = re.compile(r"\bde une?\b")
_NAME = re.compile(
    r"(?P<office>[^,.;:()]+), (?P<name>[A-ZÀ-Ý][\w’-]+(?: (?:de |van |von )?[A-ZÀ-Ý][\w’-]+){1,3})"
    r"(?=[,.;])"
)
"""An office with the name of whoever holds it."""
_HEAD = re.compile(r"\b(?:[Ll]e |[Ll]a |[Ll]’|[Dd]u |[Aa]u )(?P<head>[\wà-ÿ-]+)")
_OF_A_TEXT = re.compile(r"\b(?P<head>[\wà-ÿ-]+) (?:de l’|de la |du )(?P<text>[a-zà-ÿ]+)\b")

_WOMAN = re.compile(
    r"\bla (?:première|seule|deuxième|seconde) (?:femme\b|[A-ZÀ-Ý])|"
    r"\b(?:[Éé]lu|nommé|devenu) (?:présidente|directrice)\b"
)
_HE = re.compile(r"-(?:t-)?il\b|^Qui est (?:devenu|élu|nommé) ")
_NATIONAL = re.compile(rf"\b(?:[Ll]e |[Ll]a |[Ll]’)[A-ZÀ-Ý][a-zà-ÿ]+ {GAP}")
"""A nationality before the gap of a name: the one option that sounds so is right."""


def is_anonymous(one: Found) -> bool:
    """Tell whether a fact is about some person without a name, or about the officer of a text."""
    if not isinstance(one, Single):
        return False
    texts = (one.wording.question, one.wording.gapped)
    if any(_NATIONAL.search(text) for text in texts) or _takes_for_man(one):
        return True
    if any(_tells_of_somebody(text) or _has_officer_of_text(text) for text in texts):
        return True
    return any(_withholds_name(level(source.quote), one) for source in one.sources)


def _takes_for_man(one: Single) -> bool:
    """Tell whether a question says "il" of a woman, or asks who the woman is among men."""
    asked = one.wording.question
    return bool(_WOMAN.search(asked) and _HE.search(asked))


def _tells_of_somebody(text: str) -> bool:
    if _DE_UN.search(text):
        return True
    found = (match["who"].lower() for match in _SOMEBODY.finditer(text))
    return any(who in _PEOPLE or class_of(who) is PERSON for who in found)


def _has_officer_of_text(text: str) -> bool:
    """Tell whether an office is said to be a treaty's: "le président de l’accord"."""
    return any(
        class_of(match["head"]) is PERSON and class_of(match["text"]) in TEXTS
        for match in _OF_A_TEXT.finditer(text)
    )


def _withholds_name(quote: str, one: Single) -> bool:
    """Tell whether the source names the holder of an office that the fact speaks of by it alone."""
    said = f"{one.wording.question} {one.wording.gapped} {one.answer}"
    for match in _NAME.finditer(quote):
        if match["name"].rsplit(" ", maxsplit=1)[-1] in said:
            continue
        heads = {found["head"].lower() for found in _HEAD.finditer(match["office"])}
        offices = sorted(head for head in heads if class_of(head) is PERSON)
        if any(re.search(rf"\b{office}\b", said, re.IGNORECASE) for office in offices):
            return True
    return False
