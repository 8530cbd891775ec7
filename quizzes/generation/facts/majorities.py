"""With which majority a body decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.realisation.questions import ask_about_adjunct
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.records import FactKind

_MAJORITY = re.compile(
    r"(?:^|,? )à (?P<which>(?:une |la )?majorité (?:simple|absolue|relative|qualifiée|"
    r"des (?:deux tiers|trois quarts|trois cinquièmes|quatre cinquièmes)))"
    r"(?P<of> (?:de|des) [^,;]+)?"
)
_OTHERS = (
    "la majorité simple", "la majorité des deux tiers", "la majorité des trois quarts",
    "la majorité des quatre cinquièmes",
)  # fmt: skip
_SIMPLE = frozenset({"la majorité simple", "la majorité absolue", "la majorité relative"})
_QUALIFIED = "la majorité qualifiée"
_NOT_QUALIFIED = ("la majorité simple", "la majorité absolue")
"""Two thirds are a qualified majority as well."""
_WANTED = 3


def find_majorities(statement: Statement) -> Iterator[Single]:
    """Find "adopte ses décisions à la majorité des deux tiers"."""
    for clause in statement.clauses:
        match = _MAJORITY.search(clause.tail)
        if match is None or not is_named(clause.subject, statement) or clause.when:
            continue
        which = re.sub("^(?:une )?(?=majorité)", "la ", match["which"])
        tail = f"{clause.tail[: match.start()]}{clause.tail[match.end() :]}".strip(" ,")
        plain = replace(clause, tail=tail)
        plain = replace(plain, subject=with_owner(plain.subject, statement, tail))
        question = ask_about_adjunct("à quelle majorité", plain)
        if question is None:
            continue
        yield Single(
            kind=FactKind.QUANTITY,
            subject=clause.subject.text,
            relation=f"{plain.predicate} (majorité)",
            answer=which,
            answer_kind=AnswerKind.PHRASE,
            wording=Wording(question, state(f"{plain.text} à {GAP}{match['of'] or ''}")),
            sources=statement.sources,
            siblings=_list_others(which),
            worth=0.65,
        )


def _list_others(which: str) -> tuple[str, ...]:
    """List majorities that a body does not decide with if it does so with this one."""
    if which == _QUALIFIED:
        return _NOT_QUALIFIED
    same = _SIMPLE if which in _SIMPLE else {which}
    return tuple(one for one in _OTHERS if one not in same)[:_WANTED]
