"""Bodies that a text names by a head noun with a capital: "le Bureau d’appui aux ports"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import with_article

_HEADS = (
    "Agence Bureau Centre Comité Conseil Cour Département Direction Fonds Groupe Institut Office "
    "Secrétariat Service Tribunal"
)
_STOP = r"(?!et |entre |pourrait|permettrait|devrait|dans |en |lors )"
NAME = rf"(?:{'|'.join(_HEADS.split())}) (?:{_STOP}[\w’-]+ ){{1,9}}?{_STOP}[\w’-]+"
"""A head noun and its complements, as far as the rest of a pattern lets it go."""
_BODY = re.compile(
    rf"\b(?:l[ea] |l’|du |de la |de l’|au |à la |à l’)(?P<name>{NAME})"
    r"(?=[,;.]|$| et (?:l’|le |la |les )?[A-ZÀ-Ý]| qu[ie’]| à | du Secrétariat\b|"
    r" pourrait| permettrait| dans )"
)
_LONGEST = 13


def list_bodies(text: str) -> Iterator[str]:
    """List the bodies that a text names, with their article; a doubtful end keeps one out."""
    for match in _BODY.finditer(text):
        name = match["name"].strip()
        gender = gender_of(name.split(" ", maxsplit=1)[0].lower())
        if gender is not None and len(name.split()) <= _LONGEST:
            yield with_article(name, gender)
