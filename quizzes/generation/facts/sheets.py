"""What a fact sheet says of the body that its document is about: its seat, languages, birth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.facts.tables import Table, read_tables
from quizzes.generation.french.elision import begins_with_vowel_sound, of
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.records import FactKind, QuotedSpan

_SEAT = re.compile(rf"(?P<city>{CITY})(?: \([^()]+\)|, [\w’ -]+)?\Z")
_FOUNDED = re.compile(r"(?:(?:année|date) de )?(?P<deed>création|fondation)\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?:.* )?(?P<year>(?:1[5-9]|20)\d\d)\Z")
_LANGUAGES = re.compile(r"langues (?:officielles|de travail)\Z", re.IGNORECASE)
_PARTICIPLES = {"création": "créé", "fondation": "fondé"}
_FEWEST = 2

_Row = tuple[str, str, QuotedSpan]


def find_sheets(statements: Sequence[Statement]) -> Iterator[Single | Listing]:
    """Find the rows of a fact sheet whose label names a relation that is sure to be its body's."""
    for table in read_tables(statements):
        if table.is_sheet and table.speaker is not None:
            yield from _read(table, table.speaker)


def _read(table: Table, body: Phrase) -> Iterator[Single | Listing]:
    for row in table.rows:
        label, value, _ = row
        if label.lower() == "siège" and (seat := _SEAT.match(value)):
            yield _place(row, seat["city"], body)
        elif (founded := _FOUNDED.match(label)) and (dated := _YEAR.match(value)):
            yield from _date(row, founded["deed"].lower(), dated["year"], body)
        elif _LANGUAGES.match(label):
            yield from _list(row, body)


def _place(row: _Row, city: str, body: Phrase) -> Single:
    seat = f"le siège {of(body.text)}"
    return Single(
        kind=FactKind.PLACE,
        subject=body.text,
        relation="siège (ville)",
        answer=city,
        answer_kind=AnswerKind.CITY,
        wording=Wording(
            ask(f"dans quelle ville se trouve {seat}"), state(f"{seat} se trouve à {GAP}")
        ),
        sources=(row[2],),
        group="ville",
        worth=0.7,
    )


def _date(row: _Row, deed: str, year: str, body: Phrase) -> Iterator[Single]:
    """Ask when a body was founded that agrees with its participle: of known gender."""
    if body.pronoun is None:
        return
    made = _PARTICIPLES[deed] + ("e" if body.gender is Gender.FEMININE else "")
    yield Single(
        kind=FactKind.DATE,
        subject=body.text,
        relation=f"a été {made} (année)",
        answer=year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(
            ask(f"en quelle année {body.text} a-t-{body.pronoun} été {made}"),
            state(f"{body.text} a été {made} en {GAP}"),
        ),
        sources=(row[2],),
        accepted=(year,),
        worth=0.45,
    )


def _list(row: _Row, body: Phrase) -> Iterator[Listing]:
    label, value, source = row
    names = tuple(name.strip().lower() for name in re.split(r", | et ", value))
    if len(names) >= _FEWEST and all(name.isalpha() for name in names):
        yield Listing(
            kind=FactKind.ENUMERATION,
            subject=body.text,
            relation=label.lower(),
            answers=tuple(_article(name) + name for name in names),
            question=ask(f"quelles sont les {label.lower()} {of(body.text)}"),
            sources=(source,),
            group="langue",
            worth=0.75,
        )


def _article(name: str) -> str:
    return "l’" if begins_with_vowel_sound(name) else "le "
