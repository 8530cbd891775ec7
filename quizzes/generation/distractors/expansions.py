"""Expansions that an acronym could have: one word or two exchanged, initials kept."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from quizzes.generation.french.nouns import gender_of, is_plural

_BODIES_LIST = """
bureau centre comité conseil collège complexe congrès département groupe groupement institut office
observatoire organisme organe programme projet plan pacte réseau registre secrétariat service
système agence académie alliance antenne assemblée association autorité cellule chambre commission
communauté coalition cour confédération délégation direction division fédération fondation force
initiative institution inspection ligue mission organisation section société structure union unité
"""
_TOPICS_LIST = """
contrôle commandement commerce développement droit financement renforcement recrutement transport
travail analyse assistance aide appui coordination coopération communication concertation défense
détection documentation diffusion éducation énergie enquête évaluation formation gestion
identification information innovation intégration investigation instruction justice lutte
migration médiation prévention protection promotion poursuite recherche régulation répression santé
science sécurité surveillance sûreté transmission traite
"""
_NOUNS = (frozenset(_BODIES_LIST.split()), frozenset(_TOPICS_LIST.split()))
_ADJECTIVES_LIST = """
africain agricole central civil commun criminel culturel continental durable économique
européen exécutif fédéral financier général global humanitaire industriel intergouvernemental
international interne juridique médical mondial monétaire maritime multilatéral national
opérationnel permanent politique public régional scientifique social spécial supérieur
technique universel
"""
_ADJECTIVES = _ADJECTIVES_LIST.split()
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
    word = expansion[place[0] : place[1]]
    nouns = next((group for group in _NOUNS if word.lower() in group), None)
    if nouns:
        found = [other for other in sorted(nouns) if _may_replace(other, word)]
    elif _qualifies_a_name(expansion, place[0]):
        found = []
    else:
        found = [other for other in _other_adjectives(word) if other != word]
    found = [other for other in found if other not in expansion.lower()]
    rng.shuffle(found)
    return [other.capitalize() if word[0].isupper() else other for other in found]


def _may_replace(new: str, old: str) -> bool:
    """A noun gives way to one that begins and agrees alike."""
    same_sound = new[0] == old[0].lower() and new != old.lower()
    return same_sound and gender_of(new) is gender_of(old) is not None


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
            elif not same_in_both:
                yield other if word.lower() == base else _feminine(other)


_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"el": "elle", "en": "enne", "er": "ère", "if": "ive", "e": "e"}
)


def _feminine(adjective: str) -> str:
    for ending, feminine in _ENDINGS.items():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + feminine
    return adjective + "e"
