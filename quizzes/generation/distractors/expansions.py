"""Expansions that an acronym could have: one word or two exchanged, initials kept."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from quizzes.generation.french.nouns import gender_of, is_plural

_NOUNS = """
bureau bulletin bloc centre comité conseil collège complexe congrès département dispositif domaine
fonds forum groupe groupement institut mécanisme ministère office observatoire organisme
programme projet plan pacte règlement réseau registre secrétariat service système
agence académie alliance antenne assemblée assistance association autorité base branche cellule
chambre commission communauté conférence convention coalition cour délégation direction division
fédération fondation force initiative instance institution inspection ligue mission organisation
opération politique police section société structure stratégie union unité
analyse action aide appui assistance contrôle coordination coopération commandement communication
défense développement documentation détection éducation environnement énergie enquête évaluation
formation financement gestion identification information innovation intégration investigation
instruction justice lutte médiation migration prévention protection promotion recherche régulation
santé science sécurité surveillance transmission
""".split()
_ADJECTIVES = """
africain agricole central civil commun criminel culturel continental durable économique européen
exécutif fédéral financier général global humanitaire industriel intergouvernemental international
interne juridique médical mondial monétaire maritime multilatéral national opérationnel permanent
politique public régional scientifique social spécial supérieur technique universel
""".split()
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
    if word.lower() in _NOUNS:
        found = [w for w in _NOUNS if _may_replace_noun(w, word)]
    else:
        found = list(_other_adjectives(word))
    found = [w for w in dict.fromkeys(found) if w not in expansion.lower()]
    rng.shuffle(found)
    return [w.capitalize() if word[0].isupper() else w for w in found]


def _may_replace_noun(new: str, old: str) -> bool:
    same_sound = new[0] == old[0].lower()
    return same_sound and new != old.lower() and gender_of(new) is gender_of(old) is not None


def _other_adjectives(word: str) -> Iterator[str]:
    """Exchange an adjective for one that agrees in the same way, plurals left alone."""
    forms = {form: base for base in _ADJECTIVES for form in (base, _feminine(base))}
    base = forms.get(word.lower())
    if base is None or is_plural(word):
        return
    feminine = word.lower() == _feminine(base) != base
    for other in _ADJECTIVES:
        if other[0] == base[0] and other != base:
            yield _feminine(other) if feminine else other


_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"el": "elle", "en": "enne", "er": "ère", "if": "ive", "e": "e"}
)


def _feminine(adjective: str) -> str:
    for ending, feminine in _ENDINGS.items():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + feminine
    return adjective + "e"
