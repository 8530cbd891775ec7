"""What was done of a thing when, behind its name: "le protocole d’Olivos, signé en 2002".

For texts that no blueprint vouches for. Name, participle and date are told together, whatever the
sentence around them says, so that nothing of it has to be understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.dates import make_dates
from quizzes.generation.facts.events import Event, tell_done
from quizzes.generation.facts.places import CITY
from quizzes.generation.facts.records import Single
from quizzes.generation.facts.things import Thing, choose, find_things
from quizzes.generation.french.dates import DATE, When
from quizzes.generation.french.typography import GAP, state

_OF_TEXTS_LIST = "signé conclu adopté approuvé ratifié promulgué proclamé"
_OF_BODIES_LIST = "créé fondé institué établi instauré constitué installé implanté"
_OF_THINGS_LIST = """
lancé inauguré ouvert publié construit reconstruit bâti achevé annoncé voté rédigé mis entré né
survenu rendu
"""
_OF_TEXTS, _OF_BODIES = frozenset(_OF_TEXTS_LIST.split()), frozenset(_OF_BODIES_LIST.split())
_WITH_ETRE = frozenset({"entré", "né", "survenu"})
_BASES = "|".join(f"{_OF_TEXTS_LIST} {_OF_BODIES_LIST} {_OF_THINGS_LIST}".split())
_REST = (
    r"(?P<rest>(?: à la signature| en vigueur| en service| en orbite)?"
    rf"(?: à {CITY})?)"
)
_DONE = rf"(?P<participle>(?P<base>{_BASES})e?s?)\b{_REST}"
_SIGN = r"(?: \([A-ZÀ-Ý][\w.-]*\))?"
_WHEN = rf" (?:en|le) (?P<date>{DATE})(?! (?:et|à|au) \d)\b"
_BEHIND = re.compile(rf"{_SIGN}(?:,| \() ?{_DONE}{_WHEN}")
_TOLD = re.compile(rf"{_SIGN} (?:fut|furent|a été|ont été|est|sont) {_DONE}(?:{_WHEN}|(?=[,.;]))")
"""The same as a clause: "le protocole d’Olivos fut signé en 2002"."""
_FIRST = re.compile(rf"(?:^|; )(?:[Ee]n|[Ll]e) (?P<date>{DATE}), $")
_BEGUN = re.compile(rf"En {GAP}, (?P<told>.*)\.$")
_NEEDS = {"entré": ("en vigueur", "en service"), "mis": ("en service", "en orbite")}
"""What a participle says nothing without."""
_OF_MANY_TEXTS = re.compile(
    r"\b(?:accord|conférence|convention|déclaration|protocole) (?:de |du |d’)(?:La )?"
    r"(?:Barcelone|Berlin|Bruxelles|Copenhague|Genève|Haye|Lisbonne|Londres|Madrid|Montréal|"
    r"Nairobi|New York|Paris|Rome|Stockholm|Tokyo|Vienne|Washington)$|"
    r"\btraité d[eu’] ?(?:Berlin|Londres|Marrakech|Madrid|Paris|Vienne|Washington)$"
)
"""Texts by a city where many were signed."""
_HAPPENED = frozenset({"accident", "catastrophe", "naufrage", "séisme"})
_SAID = frozenset({"arrêt", "avis"})


def find_dated_names(statement: Statement) -> Iterator[Single]:
    """Find what the participle behind a name tells of the thing, and when that was."""
    text = statement.sentence.text
    for match in (*_BEHIND.finditer(text), *_TOLD.finditer(text)):
        if not any(one in match["rest"] for one in _NEEDS.get(match["base"], ("",))):
            continue
        said = find_things(text, match.start(), match["participle"], match["base"])
        thing = choose([one for one in said.things if _suits(match, one)])
        if thing is not None and _OF_MANY_TEXTS.search(thing.phrase.text):
            continue
        date = match["date"] or _read_date(text[: said.begin])
        if thing is not None and date:
            moves, rest = match["base"] in _WITH_ETRE, match["rest"].strip()
            told = tell_done(thing.phrase, match["participle"], rest, moves=moves)
            event = Event(told, When(date, "en"), statement)
            yield from map(_say_last, make_dates(event, (statement.sentence.quote(),)))


def _say_last(fact: Single) -> Single:
    """State the year where French does, behind what was done: "a été fondé en 1938"."""
    begun = _BEGUN.match(fact.wording.gapped)
    if begun is None or "," in begun["told"]:
        return fact
    gapped = state(f"{begun['told']} en {GAP}")
    return replace(fact, wording=replace(fact.wording, gapped=gapped))


def _read_date(before: str) -> str:
    """Read the date that a sentence begins with: "En 2002, le protocole fut signé"."""
    match = _FIRST.search(before)
    return match["date"] if match else ""


def _suits(match: re.Match[str], thing: Thing) -> bool:
    """Texts are signed and enter into force, bodies are founded, accidents happen."""
    base, noun = match["base"], thing.noun
    if (base == "survenu") is not (noun in _HAPPENED) or (base == "rendu") is not (noun in _SAID):
        return False
    if base == "ouvert":
        return thing.is_text is (" à la signature" in match["rest"])
    return base not in (_OF_BODIES if thing.is_text else _OF_TEXTS)
