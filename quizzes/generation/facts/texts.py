"""Accords, arrangements and other texts that a source names with their date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.clauses import trim
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import FactKind

_DATED = re.compile(
    r"\b(?P<noun>(?:accord|arrangement|convention|déclaration|protocole|traité|règlement|pacte)"
    rf"(?: d(?:e |’)[a-zà-ÿ]+)?) du (?P<date>{DATE}), qui (?P<said>[^;]+)",
    re.IGNORECASE,
)
_PARTIES = re.compile(r"\b(?:entre|avec|lie|unit) ")
_SECOND = re.compile(r" et (?=[a-zà-ÿ]+e (?:aussi )?)")


def find_dated_texts(statement: Statement) -> Iterator[Single]:
    """Find "l’arrangement du 21 juillet 2017, qui concerne…"."""
    for match in _DATED.finditer(statement.text):
        gender = gender_of(match["noun"].split(" ")[0])
        said = _SECOND.split(trim(match["said"]))[0].strip(" ,.")
        if gender is None or re.search(r"\d", said) or not _PARTIES.search(said):
            continue
        named = f"{with_article(match['noun'].lower(), gender)} qui {said}"
        year = match["date"][-4:]
        yield Single(
            kind=FactKind.DATE,
            subject=named,
            relation="date (année)",
            answer=year,
            answer_kind=AnswerKind.YEAR,
            wording=Wording(ask(f"de quelle année date {named}"), state(f"{named} date de {GAP}")),
            sources=statement.sources,
            accepted=(year,),
            worth=0.45,
        )
