"""How often a body does what it does regularly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.realisation.questions import ask_about_adjunct
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.records import CognitiveLevel, FactKind

_NUMBERS = "deux|trois|quatre|cinq|six|sept|huit|dix"
_OFTEN = re.compile(
    rf"(?:^|(?<= ))(?P<often>tous les (?:(?:{_NUMBERS}) )?(?:ans|mois)|"
    rf"(?:une|{_NUMBERS}) fois (?:par an|l’an|par mois|par semaine|tous les (?:{_NUMBERS}) ans)|"
    r"chaque (?:année|mois|semaine|trimestre)|toutes les semaines)(?=$|,| )"
)
_LEAST = re.compile(r"\bau moins ?")
_REGULAR_LIST = """
réunit réunissent tient tiennent siège siègent publie publient élit élisent adopte adoptent
renouvelle renouvellent organise organisent remet remettent présente présentent examine examinent
convoque convoquent révise révisent établit établissent vote votent approuve approuvent réexamine
"""
_REGULAR = frozenset(_REGULAR_LIST.split())
"""Forms of what is done at regular times."""
_BY_YEARS = (
    "chaque année", "tous les deux ans", "tous les trois ans", "tous les quatre ans",
    "tous les cinq ans",
)  # fmt: skip
_BY_TIMES = (
    "une fois par an", "deux fois par an", "trois fois par an", "quatre fois par an",
    "une fois par mois",
)  # fmt: skip
_BY_MONTHS = ("chaque année", "chaque semaine", "chaque mois", "tous les deux ans")
_YEARLY = frozenset({"chaque année", "une fois par an", "tous les ans", "une fois l’an"})
_WANTED = 3
_LONGEST = 14


def find_frequencies(statement: Statement) -> Iterator[Single]:
    """Find "se réunit tous les quatre ans"; yearly things said in passing are left alone."""
    for clause in statement.clauses:
        match = _OFTEN.search(clause.tail)
        indefinite = clause.subject.text.startswith(("un ", "une "))
        named = is_named(clause.subject, statement) and not indefinite
        if match and named and _is_regular(clause, match):
            yield from _make(statement, clause, match)


def _is_regular(clause: Clause, match: re.Match[str]) -> bool:
    done = clause.rest.split(" ")[-1].rstrip("es") if clause.rest else ""
    regular = clause.verb in _REGULAR or done in {"élu", "organisé", "publié", "réuni", "renouvelé"}
    behind = clause.tail[match.end() :]
    return regular and len(clause.tail[: match.start()].split()) <= _LONGEST and "," not in behind


def _make(statement: Statement, clause: Clause, match: re.Match[str]) -> Iterator[Single]:
    before = _LEAST.sub("", clause.tail[: match.start()])
    behind = clause.tail[match.end() :]
    tail = re.sub(r"\s+", " ", f"{before} {behind}").strip(" ,")
    plain = replace(clause, tail=tail, when=None)
    plain = replace(plain, subject=with_owner(plain.subject, statement, tail))
    question = ask_about_adjunct("à quelle fréquence", plain)
    often = match["often"]
    others = list_others(often)
    if question is None or len(tail.split()) > _LONGEST or not others:
        return
    yield Single(
        kind=FactKind.QUANTITY,
        subject=clause.subject.text,
        relation=f"{plain.predicate} (fréquence)",
        answer=often,
        answer_kind=AnswerKind.PHRASE,
        wording=Wording(question, state(f"{plain.text} {GAP}")),
        sources=statement.sources,
        siblings=others,
        level=CognitiveLevel.REMEMBER,
        worth=0.6,
    )


def list_others(often: str) -> tuple[str, ...]:
    """List other frequencies of the same form; none that says the same in other words."""
    forms: tuple[str, ...] = _BY_TIMES if " fois " in often else _BY_YEARS
    if "mois" in often or "semaine" in often or "trimestre" in often:
        forms = _BY_MONTHS
    same = _YEARLY if often in _YEARLY else {often}
    return tuple(form for form in forms if form not in same)[:_WANTED]
