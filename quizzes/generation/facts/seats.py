"""The city where a body is at home, as a word beside its name tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.named import find_named
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import FactKind

_SEAT = re.compile(
    r"^(?:dont le (?P<what>siège|secrétariat) (?:est|se trouve)(?: (?:situé|établi|installé))?|"
    r"qui siège|qui a son siège|ayant son siège|(?P<there>établi|basé|installé|situé)e?) "
    rf"à (?P<city>{CITY})"
    r"(?= \(|,|;|\.|$| et )"
)
_OFFICE_OF = re.compile(r"\b(?:secrétariat|siège|bureau|quartier général) $", re.IGNORECASE)
"""What a body has somewhere: it may be there without the body."""


def find_seats(statement: Statement) -> Iterator[Single]:
    """Find "la Cour des droits, qui siège à Arusha" and "X, dont le siège est à Y"."""
    for name, behind in find_named(statement.text):
        match = _SEAT.match(behind) if name.alone else None
        if match and not _is_an_office(name.phrase, statement.text):
            yield _make(statement, name.phrase, match)


def _is_an_office(body: Phrase, text: str) -> bool:
    """Tell whether a text says where an office of a body is: "le secrétariat du Comité, établi"."""
    before, named, _ = text.partition(of(body.text))
    return bool(named and _OFFICE_OF.search(before))


def _make(statement: Statement, body: Phrase, match: re.Match[str]) -> Single:
    what = match["what"] or "siège"
    there = match["there"]
    return Single(
        kind=FactKind.PLACE,
        subject=body.text,
        relation=f"{what} (ville)",
        answer=match["city"],
        answer_kind=AnswerKind.CITY,
        wording=_place(body, there) if there else _seat(f"le {what} {of(body.text)}"),
        sources=statement.sources,
        group="ville",
        worth=0.7,
    )


def _seat(seat: str) -> Wording:
    return Wording(ask(f"dans quelle ville se trouve {seat}"), state(f"{seat} se trouve à {GAP}"))


def _place(body: Phrase, there: str) -> Wording:
    """Ask for the place of a body, which need not be its seat: "établie"."""
    done = there + "e" * (body.gender is Gender.FEMININE)
    question = ask(f"dans quelle ville est {done} {body.text}")
    return Wording(question, state(f"{body.text} est {done} à {GAP}"))
