"""What a body is there for, as it says itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.questions import which
from quizzes.generation.realisation.subjects import stands_alone
from quizzes.generation.records import CognitiveLevel, FactKind

_NOUNS = "mission|but|objectif|rôle|vocation|ambition"
_AIM = re.compile(rf"^pour (?P<noun>{_NOUNS}) d(?:e |’)(?P<aim>[a-zà-ÿ]+(?:er|ir|re|oir)\b.*)$")
_AIM_OF = re.compile(rf"^(?:la |le |l’)(?P<noun>{_NOUNS}) (?P<whose>d(?:e |’|u |es ).+)$")
_INFINITIVE = re.compile(r"^d(?:e |’)(?P<aim>[a-zà-ÿ]+(?:er|ir|re|oir)\b.*)$")
_LONGEST = 15


def find_purposes(statement: Statement) -> Iterator[Single]:
    """Find "X a pour mission de…" and "La mission de X est de…"."""
    for clause in statement.clauses:
        aim, of_whom = _AIM.match(clause.tail), _AIM_OF.match(clause.subject.text)
        said = _INFINITIVE.match(clause.tail)
        if clause.verb == "a" and aim and stands_alone(clause.subject):
            yield from _make(statement, aim["noun"], of(clause.subject.text), aim["aim"])
        elif clause.verb == "est" and of_whom and said:
            yield from _make(statement, of_whom["noun"], of_whom["whose"], said["aim"])


def _make(statement: Statement, noun: str, whose: str, aim: str) -> Iterator[Single]:
    gender = gender_of(noun)
    aim = aim.split(",", maxsplit=1)[0].strip()
    if gender is None or len(aim.split()) > _LONGEST:
        return
    named = with_article(noun, gender)
    yield Single(
        kind=FactKind.DEFINITION,
        subject=f"{named} {whose}",
        relation="est",
        answer=aim,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(ask(f"{which('', gender).strip()} est {named} {whose}")),
        sources=statement.sources,
        group="mission",
        level=CognitiveLevel.UNDERSTAND,
        worth=0.95,
    )
