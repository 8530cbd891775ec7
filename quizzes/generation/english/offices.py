"""The cities that a body has offices in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.english.languages import JOINED
from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask
from quizzes.generation.english.words import is_name
from quizzes.generation.english.world import CITY, members
from quizzes.generation.facts.records import Listing
from quizzes.generation.records import FactKind

_OFFICES = re.compile(
    r"^(?:opened |set up |established )?(?:(?:two|three|four|five|six|its) )?"
    r"(?P<offices>(?:regional|liaison|country|field|representative|training) "
    r"(?:offices|bureaus|centres|centers)) in (?P<cities>[A-Z].+)$"
)
_FEWEST = 2


def find_offices(statement: Statement) -> Iterator[Listing]:
    """Find all cities of a body's offices of one sort, where the sentence names nothing else."""
    clause = statement.clause
    match = _OFFICES.match(clause.rest) if clause else None
    if clause is None or match is None or clause.verb not in {"has", "maintains"}:
        return
    name, cities = statement.name(clause.subject), tuple(JOINED.split(match["cities"]))
    if name and is_name(clause.subject) and len(cities) >= _FEWEST and set(cities) <= members(CITY):
        yield Listing(
            kind=FactKind.ENUMERATION,
            subject=f"{match['offices']} of {name}",
            relation="cities",
            answers=cities,
            question=ask(f"In which of the following cities does {name} have {match['offices']}"),
            sources=statement.sources,
            group=CITY,
        )
