"""Where a body is at home."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.english.statements import Statement
from quizzes.generation.english.typography import ask, state
from quizzes.generation.english.words import is_name, lower_determiner
from quizzes.generation.english.world import CITY, members
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.french.typography import GAP
from quizzes.generation.records import FactKind

_NAME = r"(?P<city>(?:The )?[A-Z][\w’ -]*?)(?=$|,| and |\.)"
_BASED = re.compile(rf"^(?:an? [a-z][a-z -]* )?(?:based|located|headquartered|situated) in {_NAME}")
_SEATED = re.compile(rf"^(?:its|their) (?:headquarters|seat|main office) (?:is |are )?in {_NAME}")
_OF = re.compile(r"^The (?:headquarters|seat) of (?P<name>.+)$")
_IN = re.compile(rf"^(?:located |situated )?in {_NAME}")
_WHOSE = re.compile(
    r"\b(?P<name>the (?:[A-Z][\w’-]+ ?(?:of |for |the |and )*)+)(?: ?\([A-Z]+\))?, "
    r"(?:whose (?:headquarters|seat) (?:is|are)|which is (?:based|located|headquartered)) in "
    rf"{_NAME}"
)
_AT_HOME_EVERYWHERE = re.compile(r"^(?:the )?(?:United Nations|European Union|UN|EU)$")
_FEWEST = 3


def find_places(statements: Sequence[Statement]) -> Iterator[Single | Matching]:
    """Find the cities of the bodies that a document speaks of, and put them together."""
    places = [place for statement in statements for place in _find(statement)]
    yield from places
    yield from _match(places)


def _find(statement: Statement) -> Iterator[Single]:
    """Find the city of a body, in its own clause or in a relative one."""
    name, city = _read(statement)
    known = city in members(CITY) and name and not _AT_HOME_EVERYWHERE.match(name)
    if known and city not in name:
        yield Single(
            kind=FactKind.PLACE,
            subject=name,
            relation="is based in (city)",
            answer=city,
            answer_kind=AnswerKind.CITY,
            wording=Wording(
                ask(f"In which city is {name} based"), state(f"{name} is based in {GAP}")
            ),
            sources=statement.sources,
            group=CITY,
            worth=0.7,
        )


def _read(statement: Statement) -> tuple[str, str]:
    clause = statement.clause
    if clause and is_name(clause.subject):
        of = _OF.match(clause.subject)
        pattern = _IN if of else _BASED if clause.verb == "is" else _SEATED
        match = pattern.match(clause.rest) if clause.verb in {"is", "are", "has"} else None
        if match:
            name = lower_determiner(of["name"]) if of else statement.name(clause.subject)
            return name, match["city"]
    match = _WHOSE.search(statement.text)
    return (match["name"].strip(), match["city"]) if match else ("", "")


def _match(places: Sequence[Single]) -> Iterator[Matching]:
    cities = {one.answer: one for one in places}
    if len(cities) >= _FEWEST:
        yield Matching(
            kind=FactKind.PLACE,
            subject="bodies",
            relation="is based in (city)",
            pairs=tuple((one.subject, one.answer) for one in cities.values()),
            instruction="Match each body with the city in which it is based.",
            sources=tuple(dict.fromkeys(s for one in cities.values() for s in one.sources)),
        )
