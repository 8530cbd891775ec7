"""The cities where a body has its offices, said in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.elision import of
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.records import FactKind

_NOUNS = (
    "antennes|bureaux|campus|centres|délégations|écoles|établissements|laboratoires|missions|"
    "représentations|sites|succursales"
)
_SITES = re.compile(
    rf"\b(?:ses|des|les|de|trois|quatre|cinq|six) (?P<noun>(?:{_NOUNS})(?: [a-zà-ÿ]+[sx])?)"
    rf"(?: situés| installés| établis)? (?:de|à) "
    rf"(?P<cities>{CITY}(?:, (?:à )?{CITY})*,? et (?:à )?{CITY})"
    r"(?= *(?:[.;,]|$))"
)
_PARTS = re.compile(r",? et (?:à )?|, (?:à )?")
_FEWEST, _MOST = 3, 7


def find_sites(statement: Statement) -> Iterator[Listing]:
    """Find "ses bureaux de A, B et C" in a sentence whose subject owns them."""
    match = _SITES.search(statement.text)
    clause = statement.clauses[0] if statement.clauses else None
    if match is None or clause is None or not stands_alone(clause.subject):
        return
    cities = tuple(_PARTS.split(match["cities"]))
    if _FEWEST <= len(cities) <= _MOST:
        yield Listing(
            kind=FactKind.PLACE,
            subject=f"les {match['noun']} {of(clause.subject.text)}",
            relation="villes",
            answers=cities,
            question=ask(
                f"dans quelles villes se trouvent les {match['noun']} {of(clause.subject.text)}"
            ),
            sources=statement.sources,
            group="ville",
            worth=0.7,
        )
