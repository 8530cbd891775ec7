"""Which subjects a question may name without the text around it."""

from __future__ import annotations

import re

from quizzes.generation.analysis.resolving import DEFINED
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.french.classes import class_of
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.words import PRENOMINAL

_PASSING = re.compile(
    r"^[\w-]+ (?:sortante?|actuel(?:le)?|futur|future|suivante?|précédente?|compétente?)$"
)
_LOOSE = re.compile(
    r"^(?:les (?:deux|trois|quatre|autres|mêmes)|l’(?:une?|autre)|une? (?:seconde?|autre))\b|"
    r"\b(?:son|sa|ses|leur|leurs|autre|autres|tel|telle)\b",
    re.IGNORECASE,
)


def stands_alone(phrase: Phrase) -> bool:
    """Tell whether a phrase names its thing without help."""
    if not phrase.text or phrase in DEFINED or _LOOSE.search(phrase.text):
        return False
    if _PASSING.match(phrase.bare):
        return False
    return not _is_shortened(phrase)


def is_named(phrase: Phrase, statement: Statement) -> bool:
    """Tell whether a phrase names its thing to those who know whose it is: "le Congrès".

    A word that begins other names of the same owner is but a rest of one of them.
    """
    word = phrase.bare.lower()
    longer = re.compile(rf"{re.escape(word)} (?:d’|de |du |des )\w{{4,}}")
    rest = any(longer.match(name) for name in statement.own)
    return stands_alone(phrase) or (word in statement.own and " " not in word and not rest)


def _is_shortened(phrase: Phrase) -> bool:
    """Tell whether only a rest of a longer name is left: "la Commission", "le premier"."""
    kind = class_of(phrase.head)
    alone = phrase.bare == phrase.head and phrase.bare[:1].isupper()
    ranked = phrase.bare.lower() in PRENOMINAL
    return ranked or (alone and kind is not None and not kind.person)


def with_owner(phrase: Phrase, statement: Statement, rest: str) -> Phrase:
    """Say whose a body is that its speaker owns, unless it or the rest of the sentence does."""
    owner = statement.speaker
    if owner is None or owner.bare.lower() in f"{phrase.text} {rest}".lower():
        return phrase
    if phrase.bare.lower() not in statement.own:
        return phrase
    return Phrase(f"{phrase.text} {of(owner.text)}", phrase.gender, phrase.plural)
