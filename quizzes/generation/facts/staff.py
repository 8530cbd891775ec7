"""Who works somewhere: "l’effectif du Bureau est composé de fonctionnaires des ports"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_COMPOSED = frozenset({"composé", "composée", "constitué", "constituée", "formé", "formée"})
_PEOPLE = re.compile(
    r"^(?:de |d’)(?P<people>(?:agents|avocats|diplomates|experts|fonctionnaires|ingénieurs|juges|"
    r"magistrats|militaires|policiers|procureurs|salariés|spécialistes) [^,;:]+)$"
)
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|ces|cette|qui|que|dont)\b")
_JUDGES = re.compile(r"\b(?:juges|magistrats)\b")
_COURT = re.compile(r"\b(?:Cour|Tribunal|cour|tribunal)\b")
_SET = "personnel"
"""The world’s set of people who might work somewhere."""
_FEWEST, _LONGEST = 3, 14


def find_staff(statement: Statement) -> Iterator[Single]:
    """Find the people that a staff or a body with a name is made up of."""
    for clause in statement.clauses:
        match = _PEOPLE.match(clause.tail) if clause.rest in _COMPOSED else None
        if match and is_named(clause.subject, statement) and _is_fit(match["people"], clause):
            yield Single(
                kind=FactKind.STATEMENT,
                subject=clause.subject.text,
                relation="personnel",
                answer=f"des {match['people']}",
                answer_kind=AnswerKind.NAME,
                wording=Wording(
                    ask(f"qui compose {clause.subject.text}"),
                    state(f"{GAP} composent {clause.subject.text}"),
                ),
                sources=statement.sources,
                group=_SET,
                level=CognitiveLevel.UNDERSTAND,
                worth=0.75,
            )


def _is_fit(people: str, clause: Clause) -> bool:
    short = _FEWEST <= len(people.split()) <= _LONGEST
    told = _COURT.search(clause.subject.text) and _JUDGES.search(people)  # by its name
    return short and not clause.subject.plural and not (told or _LEANING.search(people))
