"""Words that say one relation: "mission", "but" and "objectif"; "siège", "se trouve", "situé"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from quizzes.generation.french.verbs import infinitives
from quizzes.generation.wording import find_stem, find_stems

_FAMILIES = (
    "mission missions but objectif objectifs rôle vocation tâche tâches fonction finalité ambition",
    "siège trouver situer sis installer établir implanter baser siéger",
    "compter comprendre composer comporter regrouper réunir rassembler",
    "créer création fonder fondation instituer instaurer naître",
    "diriger présider conduire tête",
    "contrôler superviser surveiller supervision contrôle",
    "signer signature conclure conclusion officialiser",
    "adopter adoption approuver",
    "élire élection nommer nomination désigner",
    "dénommer signifier appeler",
)
"""Verbs stand for all their forms."""


@cache
def relations() -> Mapping[str, str]:
    """Map the stem of each word that says a relation to the first word of its family."""
    return {
        find_stem(form): words.split()[0]
        for words in reversed(_FAMILIES)
        for word in words.split()
        for form in _list_forms(word)
    }


@lru_cache(maxsize=8192)
def find_meanings(text: str) -> frozenset[str]:
    """Find the stems of a text, words of one relation taken for the same."""
    known = relations()
    return frozenset(known.get(stem, stem) for stem in find_stems(text))


def _list_forms(word: str) -> Iterator[str]:
    yield word
    if verb := infinitives().get(word):
        yield from (*verb.singulars, *verb.plurals, verb.singular, verb.plural, *verb.participles)
