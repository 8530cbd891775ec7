"""Lists whose members can be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.lists import Series
from quizzes.generation.facts.kindred import find_kindred
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import Gender, gender_of
from quizzes.generation.french.phrases import with_article
from quizzes.generation.french.typography import ask
from quizzes.generation.realisation.leads import Lead, read_lead
from quizzes.generation.records import FactKind

_GENERAL_LIST = "domaine élément facteur forme niveau point ressource sorte tâche thème type"
_GENERAL = frozenset(_GENERAL_LIST.split())
"""Nouns so wide that two lists under them need have nothing in common."""
_FEWEST, _MOST = 2, 8
_LONGEST = 14
_SEATED = re.compile(
    r"^(?:le |la |l’)?[a-zà-ÿ]+ (?:de |d’)(?P<city>[A-ZÀ-Ý][^,]+), "
    r"(?P<in>en|au|aux|à) (?P<country>[A-ZÀ-Ý].+)$"
)
_LOCATED = re.compile(r"^(?P<in>en|au|aux|à) (?P<country>[A-ZÀ-Ý].+)$")
_MASCULINE_IN_E = frozenset({"Mexique", "Cambodge", "Mozambique", "Zimbabwe", "Belize", "Suriname"})


def find_enumerations(series: Series, outsiders: tuple[str, ...]) -> Iterator[Listing]:
    """Find what a list says belongs together, if it lists as many as it announces."""
    lead = read_lead(series)
    if lead is None or not _is_whole(series, lead):
        return
    seats = [_SEATED.match(m.text) or _LOCATED.match(m.text) for m in series.members]
    if all(seats):
        yield _make_seats(series, lead, [seat for seat in seats if seat])
    elif all(len(member.text.split()) <= _LONGEST for member in series.members):
        listing = _make(series, lead)
        kindred: tuple[str, ...] = ()
        if lead.number == len(series.members):
            kindred = find_kindred(listing.answers, series.lead.text)
        yield replace(listing, outsiders=outsiders or kindred)


def _is_whole(series: Series, lead: Lead) -> bool:
    size = len(series.members)
    return _FEWEST <= size <= _MOST and lead.number in {None, size}


def _make(series: Series, lead: Lead) -> Listing:
    return Listing(
        kind=FactKind.ENUMERATION,
        subject=series.text,
        relation=lead.noun,
        answers=tuple(member.text for member in series.members),
        question=lead.question,
        sources=series.sources,
        group="" if lead.head in _GENERAL else lead.head,
        worth=0.75,
    )


def _make_seats(series: Series, lead: Lead, seats: list[re.Match[str]]) -> Listing:
    return Listing(
        kind=FactKind.ENUMERATION,
        subject=series.text,
        relation=f"{lead.noun} (pays)",
        answers=tuple(country_phrase(seat["in"], seat["country"]) for seat in seats),
        question=_ask_where(series, lead),
        sources=series.sources,
        group="pays",
        worth=0.7,
    )


def _ask_where(series: Series, lead: Lead) -> str:
    """Ask for the countries of a list of seats: "Dans quels pays se trouve un bureau"."""
    feminine = gender_of(lead.head) is Gender.FEMININE
    clauses = series.lead.clauses
    owner = f" {of(clauses[0].subject.text)}" if clauses else ""
    return ask(f"dans quels pays se trouve {'une' if feminine else 'un'} {lead.one}{owner}")


def country_phrase(preposition: str, name: str) -> str:
    """Name a country with its article, told by the preposition that it was read with."""
    if preposition == "à":
        return name
    if preposition == "aux":
        return f"les {name}"
    masculine = preposition == "au" or name in _MASCULINE_IN_E
    return with_article(name, Gender.MASCULINE if masculine else Gender.FEMININE)
