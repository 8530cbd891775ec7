"""Members that a complete list could have had: of its form, and not among those it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.generation.french.elision import elide
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.wording import find_stems

_VALUES_LIST = """
autonomie dignité diversité efficacité équité excellence fraternité hospitalité humanité
impartialité indépendance innovation intégrité justice laïcité liberté loyauté neutralité
pluralisme proximité respect responsabilité solidarité transparence unité universalité volontariat
égalité
"""
_VALUES = tuple(sorted(_VALUES_LIST.split()))
_THEMES_LIST = """
communication formation recherche statistique logistique coopération sécurité planification
documentation prévention
"""
_THEMES = tuple(_THEMES_LIST.split())
"""What departments and commissions deal with, all feminine and in the singular."""
_VALUE = re.compile(r"^(?:l’|la |le )(?P<noun>[a-zà-ÿ]+)$")
_PART = re.compile(r"^(?P<head>(?:le |la |l’)[A-Za-zÀ-ÿ-]+) (?:de la |de l’|du |des |de |d’)")
_HALF = 0.5


def find_kindred(members: Sequence[str], text: str) -> tuple[str, ...]:
    """Find what could stand in a list and does not; none where its members are of no known form.

    ``text`` is all that the sources say of it: what it names is left out.
    """
    said = find_stems(" ".join((text, *members)))
    found = _find_values(members) or _find_parts(members)
    return tuple(one for one in found if not find_stems(one.rpartition(" ")[2]) & said)


def _find_values(members: Sequence[str]) -> tuple[str, ...]:
    """Find other values beside values: "la solidarité" beside "la neutralité"."""
    nouns = [match["noun"] for member in members if (match := _VALUE.match(member))]
    known = sum(noun in _VALUES for noun in nouns)
    if not known or len(nouns) < len(members) or known < _HALF * len(members):
        return ()
    return tuple(
        elide("la" if gender_of(noun) is Gender.FEMININE else "le", noun) for noun in _VALUES
    )


def _find_parts(members: Sequence[str]) -> tuple[str, ...]:
    """Find other parts of a body that name what they deal with: "le Service du port"."""
    heads = {match["head"] for member in members if (match := _PART.match(member))}
    if len(heads) != 1 or not all(_PART.match(member) for member in members):
        return ()
    (head,) = heads
    return tuple(f"{head} de la {theme}" for theme in _THEMES)
