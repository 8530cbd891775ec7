"""What one member of a list does, asked for among the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import trim
from quizzes.generation.analysis.lists import Member, Series
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.typography import ask
from quizzes.generation.french.verbs import singular_forms
from quizzes.generation.records import CognitiveLevel, FactKind

_NEXT = re.compile(r"\bles (?P<noun>[a-zà-ÿ]+) suivante?s?$")
_FIRST = re.compile(
    rf"^{NUMBER} (?P<noun>[a-zà-ÿ]+(?: d(?:e (?:l’|la )?|’)[A-ZÀ-Ý]+)?) ", re.IGNORECASE
)
_DOES = re.compile(r", qui (?P<said>(?P<verb>[a-zà-ÿ]+) .+)$")
_FEWEST = 3
_SHORTEST = 4


def find_members(series: Series) -> Iterator[Single]:
    """Find members of a list with a relative clause: "le Comité X, qui relève du Conseil Y".

    Others may do the same elsewhere: the question asks which one of these does it.
    """
    match = _NEXT.search(series.text) or _FIRST.match(series.text)
    if match is None or len(series.members) < _FEWEST:
        return
    for member in series.members:
        yield from _ask(member, match["noun"], series)


def _ask(member: Member, noun: str, series: Series) -> Iterator[Single]:
    statement = member.statement
    found = _DOES.search(statement.text.strip().rstrip(" ;.")) if statement else None
    gender = gender_of(noun.split(" ", maxsplit=1)[0])
    if statement is None or found is None or gender is None:
        return
    said = trim(found["said"])
    if found["verb"] not in singular_forms() or len(said.split()) < _SHORTEST:
        return
    one = "laquelle" if gender is Gender.FEMININE else "lequel"
    yield Single(
        kind=FactKind.DEFINITION,
        subject=member.text,
        relation=said,
        answer=member.text,
        answer_kind=AnswerKind.NAME,
        wording=Wording(ask(f"{one} de ces {noun} {said}")),
        sources=(statement.sources[0], *series.lead.sources[-1:]),
        siblings=tuple(other.text for other in series.members if other is not member),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
