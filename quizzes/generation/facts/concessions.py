"""What a body does even where something is missing: "même s’il n’existe aucun accord entre …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.deeds import to_infinitive
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.realisation.tasks import is_whole
from quizzes.generation.records import CognitiveLevel, FactKind

_EVEN = re.compile(
    r",? (?:même|y compris) (?P<even>(?:s’il n’existe (?:aucune?|pas d(?:e |’))|"
    r"en l’absence d(?:e |’)|sans) ?[^,;:]+)$"
)
_AIM_OF = re.compile(
    r"^(?:le but|la mission|l’objectif) d(?:e |’)(?P<whose>(?:la |l’)?[A-ZÀ-Ý].+)$"
)
_AIM = re.compile(r"^d(?:e |’)(?P<aim>[a-zà-ÿ]+(?:er|ir|re|oir) .+)$")
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces|lui|eux)\b")
_MISSION = "mission"
"""The lexicon’s set of what nobody in the field is there for."""


def find_concessions(statement: Statement) -> Iterator[Single]:
    """Find "X favorise l’entraide, y compris en l’absence d’accord": one thing done nonetheless."""
    match = _EVEN.search(statement.text.strip().rstrip(" ."))
    if match is None or _LEANING.search(match["even"]) or len(statement.clauses) != 1:
        return
    who, deed = _read(statement.clauses[0], statement)
    if not who or not is_whole(deed):
        return
    asked = f"que cherche à faire {who} même {match['even']}"
    yield Single(
        kind=FactKind.STATEMENT,
        subject=who,
        relation="cherche à faire malgré un manque",
        answer=deed,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(asked)),
        sources=statement.sources,
        group=_MISSION,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.8,
    )


def _read(clause: Clause, statement: Statement) -> tuple[str, str]:
    """Read who does what: as an aim of somebody, or as something that the speaker does."""
    whose, aim = _AIM_OF.match(clause.subject.text), _AIM.match(clause.tail)
    if clause.verb == "est" and whose and aim:
        return whose["whose"], aim["aim"]
    named = clause.subject == statement.speaker and stands_alone(clause.subject)
    if not named or clause.rest or clause.when:
        return "", ""
    return clause.subject.text, to_infinitive(clause.predicate)
