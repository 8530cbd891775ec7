"""Texts and the years in which they were signed or adopted, as pairs to be put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Matching
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import state
from quizzes.generation.records import CognitiveLevel, FactKind

_HEADS = "Accord Acte Charte Constitution Convention Déclaration Pacte Protocole Statut Traité"
_SIGNED = re.compile(
    rf"\b(?:[Ll]’|[Ll]a |[Ll]e |au |du |de la |à la )(?P<name>(?P<head>{'|'.join(_HEADS.split())}) "
    r"[^,;:()]+)(?: \([^()]*\))?, (?:dite? (?P<short>[A-ZÀ-Ý][^,;()]+), )?"
    rf"(?:adoptée?|signée?|conclue?)(?: à [A-ZÀ-Ý][\w’ -]+?)?,? le (?P<date>{DATE})"
)
_MARKS = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]")
_FEWEST, _MOST, _LONGEST = 3, 5, 15


def find_signings(statements: Sequence[Statement]) -> Iterator[Matching]:
    """Find "la Convention de X, signée à Y le 4 mai 1950", several in a document."""
    found: dict[str, tuple[str, Statement]] = {}
    for statement in statements:
        for match in _SIGNED.finditer(_MARKS.sub("", statement.sentence.text)):
            name, year = _name(match), match["date"][-4:]
            if name and name not in found and all(year != y for y, _ in found.values()):
                found[name] = year, statement
    if len(found) >= _FEWEST:
        yield _make(list(found.items())[:_MOST])


def _name(match: re.Match[str]) -> str:
    """Name a text as it is best known; empty where the name is long or holds a year itself."""
    name = (match["short"] or match["name"]).strip()
    if len(name.split()) > _LONGEST or re.search(r"\d{4}", name):
        return ""
    return with_article(name, gender_of(name.split(" ")[0].lower()))


def _make(chosen: Sequence[tuple[str, tuple[str, Statement]]]) -> Matching:
    return Matching(
        kind=FactKind.DATE,
        subject="textes",
        relation="adopté ou signé (année)",
        pairs=tuple((name, year) for name, (year, _) in chosen),
        instruction=state("Associez à chaque texte l’année où il a été adopté ou signé"),
        sources=tuple(statement.sentence.quote() for _, (_, statement) in chosen),
        level=CognitiveLevel.REMEMBER,
        worth=0.6,
    )
