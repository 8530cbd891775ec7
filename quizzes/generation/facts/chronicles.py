"""Events that a chronology names by a noun: "1974 – Signature de la Convention de X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.facts.tables import read_tables
from quizzes.generation.french.dates import DATE
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import FactKind, QuotedSpan

_DATE = re.compile(rf"{DATE}\Z", re.IGNORECASE)
_NAMED = re.compile(
    r"(?P<event>Adoption|Conclusion|Création|Fondation|Inauguration|Lancement|Ouverture|Ratification"
    r"|Signature|Entrée en vigueur) (?:de la |de l’|du |d’|des )(?=(?:\w+ )?\w*[A-ZÀ-Ý]).+"
)
"""An event, and by a name what happened to it."""
_LOOSE = re.compile(r"\b(?:actuel\w*|et (?:de|du|création)|premi\w+|son|sa|ses)\b|[;:()]|\d{4}")
_LONGEST = 16


def find_chronicles(statements: Sequence[Statement]) -> Iterator[Single]:
    """Find dated events in tables whose left column holds dates."""
    for table in read_tables(statements):
        if table.is_chronicle and not table.is_sheet:
            for when, event, source in table.rows:
                yield from _make(when, event.rstrip(" ."), source)


def _make(when: str, event: str, source: QuotedSpan) -> Iterator[Single]:
    named = _NAMED.fullmatch(event)
    if not (_DATE.match(when) and named) or _LOOSE.search(event) or _is_long(event):
        return
    noun = event.split(" ", maxsplit=1)[0].lower()
    said = with_article(event[0].lower() + event[1:], gender_of(noun))
    yield Single(
        kind=FactKind.DATE,
        subject=said,
        relation="a eu lieu (année)",
        answer=when[-4:],
        answer_kind=AnswerKind.YEAR,
        wording=Wording(
            ask(f"en quelle année a eu lieu {said}"), state(f"{said} a eu lieu en {GAP}")
        ),
        sources=(source,),
        accepted=(when[-4:],),
        worth=0.45,
    )


def _is_long(event: str) -> bool:
    return len(event.split()) > _LONGEST
