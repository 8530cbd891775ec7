"""With which programme or text something is in line: "sont en adéquation avec le Programme …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import PACT, PROGRAMME, TEXT, class_of
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.realisation.questions import ask_about_adjunct, which
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_IN_LINE = re.compile(
    r"^(?P<how>en (?:adéquation|conformité|harmonie|cohérence)|compatibles?) avec "
    r"(?P<name>(?:le |la |l’)[A-ZÀ-Ý][^,;:]*?)"
    r"(?P<owner> (?:de l’[A-ZÀ-Ý]+|des Nations Unies))?$"
)
_DATED = re.compile(rf" [a-zà-ÿ]+e?s? en {DATE}$")
_KINDS = frozenset({PROGRAMME, TEXT, PACT})


def find_alignments(statement: Statement) -> Iterator[Single]:
    """Find what something with a name is in line with."""
    for clause in statement.clauses:
        match = _IN_LINE.match(clause.tail) if clause.verb in {"est", "sont"} else None
        kind = class_of(read_phrase(match["name"]).head) if match else None
        if match is None or kind not in _KINDS or not is_named(clause.subject, statement):
            continue
        yield from _make(statement, clause, match)


def _make(statement: Statement, clause: Clause, match: re.Match[str]) -> Iterator[Single]:
    kind = class_of(read_phrase(match["name"]).head)
    if kind is None:
        return
    subject = replace(clause.subject, text=_DATED.sub("", clause.subject.text))
    owner = match["owner"] or ""
    asked = f"avec {which(kind.noun, kind.gender)}{owner}"
    question = ask_about_adjunct(asked, replace(clause, subject=subject, tail=match["how"]))
    if question:
        yield Single(
            kind=FactKind.STATEMENT,
            subject=subject.text,
            relation=f"{clause.verb} {match['how']} avec",
            answer=match["name"],
            answer_kind=AnswerKind.NAME,
            wording=Wording(
                question, state(f"{subject.text} {clause.verb} {match['how']} avec {GAP}")
            ),
            sources=statement.sources,
            group=f"{kind.name} des Nations Unies" if owner else kind.name,
            level=CognitiveLevel.UNDERSTAND,
            worth=0.75,
        )
