"""Expansions that an acronym could have: one word or two exchanged, initials kept."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.wording import fold

_BODIES_LIST = """
bureau centre comité conseil complexe congrès groupe groupement institut office organisme programme
plan réseau secrétariat service système agence alliance assemblée association autorité commission
communauté coalition confédération délégation direction division fédération fondation mission
organisation union
"""
_TOPICS_LIST = """
contrôle commandement coordination coopération communication concertation développement désarmement
défense éducation environnement énergie formation gestion information innovation
investigation identification prévention protection recherche répression santé sécurité science
"""
_ADJECTIVES_LIST = """
africain central criminel exécutif européen intergouvernemental international mondial multilatéral
multinational monétaire maritime scientifique spécial
"""
_NOUNS = (frozenset(_BODIES_LIST.split()), frozenset(_TOPICS_LIST.split()))
_ADJECTIVES = _ADJECTIVES_LIST.split()
_FREE = re.compile(r"(?:d’|l’|de )\Z")
_WORD = re.compile(r"[^\W\d_][\w-]+")


def other_expansions(expansion: str, rng: random.Random) -> list[str]:
    """Make three expansions with the same letters: one word changed, another one, both.

    With the key they form a square: none is more like the others, so likeness tells nothing.
    Empty where fewer than two words can be exchanged without touching agreement.
    """
    places = [(m.start(), m.end()) for m in _WORD.finditer(expansion)]
    free = {p: c for p in places if (c := _candidates(expansion, p, rng))}
    if len(free) < 2:  # noqa: PLR2004 - a square has two sides
        return []
    chosen = sorted(rng.sample(sorted(free), 2))
    words = [next(iter(free[place])) for place in chosen]
    return [
        _exchange(expansion, {chosen[0]: words[0]}),
        _exchange(expansion, {chosen[1]: words[1]}),
        _exchange(expansion, dict(zip(chosen, words, strict=True))),
    ]


def _exchange(text: str, new: Mapping[tuple[int, int], str]) -> str:
    for (start, end), word in sorted(new.items(), reverse=True):
        text = text[:start] + word + text[end:]
    return text


def _candidates(expansion: str, place: tuple[int, int], rng: random.Random) -> list[str]:
    start, end = place
    word = expansion[start:end]
    nouns = next((group for group in _NOUNS if word.lower() in group), None)
    if nouns:
        free = bool(_FREE.search(expansion[:start])) and not _is_qualified(expansion[end:])
        found = [other for other in sorted(nouns) if _may_replace(other, word, free=free)]
    elif _qualifies_a_name(expansion, start):
        found = []
    else:
        found = [other for other in _other_adjectives(word) if other != word]
    found = [other for other in found if other not in expansion.lower()]
    rng.shuffle(found)
    return [other.capitalize() if word[0].isupper() else other for other in found]


def _may_replace(new: str, old: str, *, free: bool) -> bool:
    """A noun gives way to one that begins alike and, where words agree with it, agrees alike."""
    same_letter = fold(new)[0] == fold(old)[0] and new != old.lower()
    return same_letter and (free or gender_of(new) is gender_of(old) is not None)


def _is_qualified(after: str) -> bool:
    """Tell whether an adjective may follow, which would have to agree."""
    return bool(re.match(r" (?!et |de |du |des |d’|pour |contre |sur |à )\w", after))


def _qualifies_a_name(expansion: str, start: int) -> bool:
    """Tell whether an adjective belongs to a proper name: "Afrique centrale"."""
    before = expansion[:start].split()
    return len(before) > 1 and before[-1].replace("’", " ").split()[-1][:1].isupper()


def _other_adjectives(word: str) -> Iterator[str]:
    """Exchange an adjective for one that agrees in the same way, plurals left alone."""
    base = next((one for one in _ADJECTIVES if word.lower() in {one, _feminine(one)}), None)
    if base is None or is_plural(word):
        return
    same_in_both = _feminine(base) == base
    for other in _ADJECTIVES:
        if other[0] == base[0] and other != base:
            if same_in_both and _feminine(other) == other:
                yield other
            elif not same_in_both and _feminine(other) != other:
                yield other if word.lower() == base else _feminine(other)


_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"el": "elle", "en": "enne", "er": "ère", "if": "ive", "e": "e"}
)


def _feminine(adjective: str) -> str:
    for ending, feminine in _ENDINGS.items():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + feminine
    return adjective + "e"
