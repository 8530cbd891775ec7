"""What belongs to what: offices and cities, needs and services."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generation.analysis.lists import Series
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import AnswerKind, Matching, Single, Wording
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.numbers import NUMBER
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.realisation.leads import make_singular
from quizzes.generation.records import FactKind, QuotedSpan

_NEAR = re.compile(
    rf"auprès (?P<body>(?:de l’|de la |du |des |d’|de )[^,]+?)(?:, [^,]+)?,? à (?P<city>{CITY})$"
)
_INLINE = re.compile(
    r"(?:(?<=auprès )|(?<=, )|(?<=et ))(?P<body>de l’|de la |du |des |d’|de )"
    rf"(?P<name>[A-ZÀ-Ý][^,–]+?),? à (?P<city>{CITY})(?=,| et|\.|$)"
)
_COUNTED = re.compile(rf"\b{NUMBER} (?P<noun>[a-zà-ÿ]+s)\b", re.IGNORECASE)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Seat:
    body: str
    city: str
    source: QuotedSpan


def find_pairings(series: Series) -> Iterator[Single | Matching]:
    """Find the cities of a list of representations."""
    seats = [_seat(member.statement) for member in series.members if member.statement]
    known = [seat for seat in seats if seat]
    noun = _COUNTED.search(series.text)
    if len(known) >= _FEWEST and len(known) == len(seats) and noun:
        yield from _make(series.lead, noun["noun"], known)


def find_inline_pairings(statement: Statement) -> Iterator[Single | Matching]:
    """Find "auprès de A, à X, de B, à Y" within one sentence."""
    counted = _COUNTED.search(statement.text)
    found = list(_INLINE.finditer(statement.text)) if "auprès d" in statement.text else []
    nouns = [
        m["noun"] for m in _COUNTED.finditer(statement.text) if found and m.end() < found[0].start()
    ]
    if counted is None or len(found) < _FEWEST or not nouns:
        return
    quote = statement.sources[0]
    seats = [_Seat(f"{m['body']}{m['name']}", m["city"], quote) for m in found]
    yield from _make(statement, nouns[-1], seats)


def _seat(statement: Statement) -> _Seat | None:
    match = _NEAR.match(statement.text.strip().rstrip(" ;.,"))
    return _Seat(match["body"], match["city"], statement.sources[0]) if match else None


def _make(lead: Statement, noun: str, seats: Sequence[_Seat]) -> Iterator[Single | Matching]:
    one = make_singular(noun)
    gender = gender_of(one)
    if gender is None or lead.speaker is None:
        return
    owner = of(lead.speaker.text)
    lead_sources = tuple(s for s in lead.sources if s not in {seat.source for seat in seats})
    cities = [seat.city for seat in seats]
    for seat in seats:
        yield _ask(seat, f"{with_article(one, gender)} {owner}", (seat.source, *lead_sources))
        if cities.count(seat.city) == 1:
            rest = tuple(_name(other) for other in seats if other.city != seat.city)
            yield _ask_body(seat, f"{with_article(one, gender)} {owner}", rest, lead_sources)
    yield Matching(
        kind=FactKind.PAIRING,
        subject=f"{noun} {owner}",
        relation="ville",
        pairs=tuple((_name(seat), seat.city) for seat in seats),
        instruction=(
            "Associez à chaque organisation la ville où se trouve "
            f"{with_article(one, gender)} {owner} auprès d’elle."
        ),
        sources=(*lead_sources, *dict.fromkeys(seat.source for seat in seats)),
    )


def _ask(seat: _Seat, office: str, sources: tuple[QuotedSpan, ...]) -> Single:
    full = f"{office} auprès {seat.body}"
    return Single(
        kind=FactKind.PAIRING,
        subject=full,
        relation="se trouve (ville)",
        answer=seat.city,
        answer_kind=AnswerKind.CITY,
        wording=Wording(
            ask(f"dans quelle ville se trouve {full}"), state(f"{full} se trouve à {GAP}")
        ),
        sources=sources,
        group="ville",
        worth=0.85,
    )


def _ask_body(
    seat: _Seat, office: str, rest: tuple[str, ...], lead_sources: tuple[QuotedSpan, ...]
) -> Single:
    """Ask the other way round: with whom an office is that sits in a city."""
    return Single(
        kind=FactKind.PAIRING,
        subject=f"{office} à {seat.city}",
        relation="auprès de",
        answer=_name(seat),
        answer_kind=AnswerKind.NAME,
        wording=Wording(
            ask(f"auprès de quelle organisation se trouve {office} qui siège à {seat.city}")
        ),
        sources=(seat.source, *lead_sources),
        siblings=rest,
        worth=0.8,
    )


def _name(seat: _Seat) -> str:
    return re.sub(
        r"^(?:de |du |des |d’)", lambda m: {"du ": "le ", "des ": "les "}.get(m[0], ""), seat.body
    )
