"""Elision and contraction: what French words do before others."""

from __future__ import annotations

import re
import unicodedata

_ASPIRATED = re.compile(
    r"(?:haut|huit|hausse|handicap|hasard|harc|hiérarch|héros|hong|holland|haye|hors|halte|hâte|"
    r"haïti|hamac|hanse|hameau|hall|hangar|harmattan|havre|houille|hub|hacker|haine|honte|heurt)",
    re.IGNORECASE,
)
_NO_ELISION = re.compile(
    r"(?:onz|oui\b|ouistiti|yaourt|yen\b|y[aeéo]|un\b(?= \w+ième))", re.IGNORECASE
)
_ACRONYM = re.compile(r"[A-Z]{2,}(?![a-zà-ÿ])")
_ELIDABLE = {"le": "l’", "la": "l’", "de": "d’", "que": "qu’", "se": "s’", "ne": "n’"}


def begins_with_vowel_sound(text: str) -> bool:
    """Tell whether a word before this text would lose its final vowel."""
    text = text.lstrip('«“" \u00a0')
    if not text or not text[0].isalpha():
        return False
    if _ASPIRATED.match(text) or _NO_ELISION.match(text):
        return False
    first = unicodedata.normalize("NFD", text[0])[0].lower()
    if _ACRONYM.match(text):
        return first in "aeiou"  # "l’ONU", but "le FMI", "le HCR"
    return first in "aeiouhyœæ"


def elide(word: str, text: str) -> str:
    """Put a little word (le, la, de, que, se, ne) before a text: "d’Eurojust", "de Lyon"."""
    if begins_with_vowel_sound(text):
        short = _ELIDABLE[word.lower()]
        return (short.capitalize() if word[0].isupper() else short) + text
    return f"{word} {text}"


def of(phrase: str) -> str:
    """Put "de" before a phrase that may begin with an article: "du Comité", "d’Eurojust"."""
    return _contract(phrase, {"le": "du", "les": "des"}, "de")


def to(phrase: str) -> str:
    """Put "à" before a phrase that may begin with an article: "au Comité", "à Eurojust"."""
    return _contract(phrase, {"le": "au", "les": "aux"}, "à")


def _contract(phrase: str, contracted: dict[str, str], preposition: str) -> str:
    first, _, rest = phrase.partition(" ")
    if rest and (first in contracted or (first.lower() in contracted and rest[0].isupper())):
        return f"{contracted[first.lower()]} {rest}"  # of a city as well: "du Caire"
    return elide("de", phrase) if preposition == "de" else f"{preposition} {phrase}"
