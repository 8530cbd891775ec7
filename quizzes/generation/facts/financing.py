"""Who pays for a body, and how: "X est financé par ses membres, dont les États versent Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.realisation.questions import invert_by_pronoun
from quizzes.generation.realisation.subjects import is_named
from quizzes.generation.records import CognitiveLevel, FactKind

_PAID = frozenset({"financé", "financée", "financés", "financées"})
_BY_OWN = re.compile(
    r"^(?P<adverb>[a-zà-ÿ]+ment )?par (?P<payers>ses (?:pays|États|organismes) [a-zà-ÿ]+)$"
)
_THEIRS = re.compile(
    r"\bpar ses (?P<members>[^,;]+), dont (?P<who>les [a-zà-ÿ]+) "
    r"(?P<verb>versent|paient|acquittent) (?P<due>(?:une |des )[^,;]+?)"
    r"(?: et peuvent (?P<more>[a-zà-ÿ]+(?:er|ir|re) [^,;]+))?$"
)
_PAYERS, _DUES, _GIFTS = "financeurs", "contributions", "apports"
"""Sets of the world: who else might pay, what else might be due or given."""


def find_financing(statement: Statement) -> Iterator[Single]:
    """Find who finances a body of a name, what they owe it, and what they may add."""
    for clause in statement.clauses:
        paid = clause.rest.split(" ")[-1] in _PAID and not clause.when
        if clause.passive and paid and is_named(clause.subject, statement):
            yield from _ask_payers(statement, clause)
            yield from _ask_dues(statement, clause.subject)


def _ask_payers(statement: Statement, clause: Clause) -> Iterator[Single]:
    match = _BY_OWN.match(clause.tail)
    inverted = invert_by_pronoun(_without_tail(clause))
    if match and inverted:
        adverb = match["adverb"] or ""
        question = ask(f"par qui {inverted} {adverb}".strip())
        told = state(f"{_without_tail(clause).text} {adverb} par {GAP}")
        yield _make(statement, clause.subject, Wording(question, told), match["payers"], _PAYERS)


def _without_tail(clause: Clause) -> Clause:
    return Clause(clause.subject, clause.clitic, clause.verb, clause.rest, "")


def _ask_dues(statement: Statement, subject: Phrase) -> Iterator[Single]:
    match = _THEIRS.search(statement.text.strip().rstrip(" ."))
    if match is None:
        return
    who, whose = f"{match['who']} des {match['members']}", of(subject.text)
    question = ask(f"que {match['verb']} {who} {whose}")
    told = state(f"{who} {whose} {match['verb']} {GAP}")
    yield _make(statement, subject, Wording(question, told), match["due"], _DUES)
    if match["more"]:
        more = "pour participer davantage au financement"
        question = ask(f"que peuvent faire {who} {more} {whose}")
        yield _make(statement, subject, Wording(question), match["more"], _GIFTS)


def _make(
    statement: Statement, subject: Phrase, wording: Wording, answer: str, set_: str
) -> Single:
    return Single(
        kind=FactKind.STATEMENT,
        subject=subject.text,
        relation=set_,
        answer=answer,
        answer_kind=AnswerKind.NAME,
        wording=wording,
        sources=statement.sources,
        group=set_,
        level=CognitiveLevel.UNDERSTAND,
        worth=0.85,
    )
