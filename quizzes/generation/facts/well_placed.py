"""What a body is well placed to do: "est un partenaire bien placé pour mettre en œuvre …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.verbs import infinitives
from quizzes.generation.realisation.questions import ask_about_object
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_PLACED = re.compile(
    r"^(?:une? [a-zà-ÿ]+ )?(?P<how>(?:[a-zà-ÿ]+ment )?(?:bien|idéalement) placée?) pour "
    r"(?P<aim>(?P<verb>[a-zà-ÿ]+) [^,;:]+)$"
)
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces|qui|que|dont|y)\b")
_FEWEST, _LONGEST = 3, 14


def find_well_placed(statement: Statement) -> Iterator[Single]:
    """Find what somebody with a name is well placed to do."""
    for clause in statement.clauses:
        said = f"{clause.rest} {clause.tail}".strip()
        match = _PLACED.match(said) if clause.verb == "est" else None
        if match is None or not is_named(clause.subject, statement):
            continue
        aim = match["aim"].strip()
        fits = _FEWEST <= len(aim.split()) <= _LONGEST and not _LEANING.search(aim)
        placed = replace(clause, rest="", tail=f"{match['how']} pour accomplir")
        question = ask_about_object("quelle tâche", placed)
        if question and fits and match["verb"] in infinitives():
            yield Single(
                kind=FactKind.STATEMENT,
                subject=clause.subject.text,
                relation=f"est {match['how']} pour",
                answer=aim,
                answer_kind=AnswerKind.PHRASE,
                wording=Wording(question),
                sources=statement.sources,
                group="tâches",
                level=CognitiveLevel.UNDERSTAND,
                worth=0.75,
            )
