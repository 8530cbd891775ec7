"""Expansions that an acronym could have: one word or two exchanged, initials kept."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from quizzes.generation.french.nouns import gender_of, is_plural
from quizzes.generation.wording import fold

_BODIES_LIST = """
bureau centre comité conseil complexe congrès groupe groupement institut office organisme programme
plan réseau secrétariat service système agence alliance assemblée association autorité commission
communauté coalition confédération délégation direction division fédération fondation fonds forum
mission observatoire organisation union unité
"""
_EVILS_LIST = """
blanchiment corruption contrefaçon crime criminalité cybercriminalité désertification
discrimination dopage drogue exclusion extrémisme faim famine fraude illettrisme maladie
malnutrition paludisme pauvreté piraterie pollution racisme radicalisation sécheresse sida
tabagisme terrorisme
torture trafic traite tuberculose violence
"""
_TOPICS_LIST = """
agriculture alerte alimentation aviation communication concertation consommation contrôle
commandement commerce conservation consultation coordination coopération culture
développement désarmement documentation douane défense éducation emploi énergie environnement
évaluation formation gestion gouvernance habitat identification industrie information innovation
inspection intégration investigation justice météorologie migration navigation normalisation
nutrition paix pêche prévention promotion protection recherche renseignement répression santé
science sécurité solidarité surveillance transport travail vaccination veille vigilance
"""
_SCOPES_LIST = """
africain central européen exécutif fédéral intergouvernemental international mondial multilatéral
multinational national régional universel
"""
_FIELDS_LIST = """
agricole climatique commercial criminel culturel douanier économique éducatif financier forestier
industriel judiciaire juridique maritime météorologique monétaire parlementaire pénal policier
portuaire sanitaire scientifique social spatial spécial technique
"""
_BODIES, _EVILS = frozenset(_BODIES_LIST.split()), frozenset(_EVILS_LIST.split())
_TOPICS = frozenset(_TOPICS_LIST.split())
_NOUNS = (_BODIES, _EVILS, _TOPICS)
"""Bodies, what is fought against, and what is done or dealt with: each gives way to its like."""
_ADJECTIVES = (_SCOPES_LIST.split(), _FIELDS_LIST.split())
"""How far a body reaches, and what it is about."""
_COMPLEMENT = re.compile(r" (?:de la |de l’|du |des |aux? |à )")
_FREE = re.compile(r"(?:d’|l’|de )\Z")
_WORD = re.compile(r"[^\W\d_][\w-]+")
_MOST = 3


def other_expansions(expansion: str, rng: random.Random) -> list[str]:
    """Make three expansions with the same letters: one word changed, another one, both.

    With the key they form a square: none is more like the others, so likeness tells nothing.
    Where one word alone can be exchanged without touching agreement, it is, by two or three others.
    Empty where fewer than two expansions can be made.
    """
    places = [(m.start(), m.end()) for m in _WORD.finditer(expansion)]
    free = {p: c for p in places if (c := _candidates(expansion, p, rng))}
    if len(free) > 1:
        return _make_square(expansion, free, rng)
    for place, words in free.items():
        if len(words) > 1:
            return [_exchange(expansion, {place: word}) for word in words[:_MOST]]
    return []


def _make_square(
    expansion: str, free: Mapping[tuple[int, int], Sequence[str]], rng: random.Random
) -> list[str]:
    chosen = sorted(rng.sample(sorted(free), 2))
    words = [free[place][0] for place in chosen]
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
    if nouns and _may_give_way(expansion, place):
        free = bool(_FREE.search(expansion[:start])) and not _is_qualified(expansion[end:])
        found = [other for other in sorted(nouns) if _may_replace(other, word, free=free)]
    elif nouns or _qualifies_a_name(expansion, start):
        found = []
    else:
        found = [other for other in _other_adjectives(word) if other != word]
    found = [other for other in found if other not in expansion.lower()]
    rng.shuffle(found)
    return [other.capitalize() if word[0].isupper() else other for other in found]


def _may_give_way(expansion: str, place: tuple[int, int]) -> bool:
    """A topic stands inside and has no complement of its own; a body is written as a name."""
    start, end = place
    if expansion[start:end].lower() in _TOPICS:
        return start > 0 and not _COMPLEMENT.match(expansion[end:])
    return start == 0 or expansion[start].isupper() or expansion[start:end].lower() in _EVILS


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
    known = ((base, group) for group in _ADJECTIVES for base in group)
    base, group = next(
        (pair for pair in known if word.lower() in {pair[0], _feminine(pair[0])}), ("", [])
    )
    if not base or is_plural(word):
        return
    same_in_both = _feminine(base) == base
    for other in group:
        if other[0] == base[0] and other != base and same_in_both is (_feminine(other) == other):
            yield other if word.lower() == base else _feminine(other)


_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"el": "elle", "en": "enne", "er": "ère", "if": "ive", "e": "e"}
)


def _feminine(adjective: str) -> str:
    for ending, feminine in _ENDINGS.items():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + feminine
    return adjective + "e"
