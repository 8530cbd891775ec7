"""What happened once, and when: the clauses that date questions and stories are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.founded import find_founded
from quizzes.generation.facts.named import find_named
from quizzes.generation.facts.quantities import is_amount
from quizzes.generation.french.classes import TEXTS, Class
from quizzes.generation.french.dates import DATE, When
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.realisation.tense import agree, to_past

_LONGEST = 26
_DATED = re.compile(rf"{DATE}|\b(?:années|siècle)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:résolution|décision|règlement|directive)s? (?:\w+ )?\d+/\d+")
_UNNAMED = re.compile(r"(?:une?|des|de|d’|plusieurs|certaine?s) ", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:car|même|notamment|lorsqu\w*|après que|avant que|alors|actuel\w*)\b|"
    r"^(?:lui|leur|en|y)\b|\bpeu (?:après|avant)\b|^et (?:dont|qui|que|où)\b"
)
_TOLD_LIST = """
adopté signé conclu approuvé ratifié entré ouvert créé fondé institué établi lancé inauguré
"""
_TOLD = "|".join(_TOLD_LIST.split())
_ASIDE = re.compile(
    rf"^(?P<participle>(?:{_TOLD})(?P<feminine>e?)(?P<plural>s?))"
    r"(?P<rest> [^,;:()]*?)? (?:en|le) "
    rf"(?P<date>{DATE})(?! (?:et|à|au) \d)\b"
)
_MADE_THEN = re.compile(rf" (?:{_TOLD}|construit|révisé|transféré|publié)e?s?$|, date à laquelle ")
_OF_TEXTS = frozenset({"adopté", "signé", "conclu", "approuvé", "ratifié", "entré", "ouvert"})
_LONGEST_REST = 8


@dataclass(frozen=True, slots=True)
class Event:
    """A clause in the past tense without its date, the date, and who says so."""

    clause: Clause
    when: When
    statement: Statement


def find_events(statement: Statement) -> Iterator[Event]:
    """Find what a statement dates: clauses, and names with a dated participle behind them."""
    for clause in statement.clauses:
        when = clause.when or statement.when
        if when is None or not is_named(clause.subject, statement):
            continue
        owned = with_owner(clause.subject, statement, clause.tail)
        named = replace(clause, subject=owned)
        event = named if when.since else to_past(named)
        if event and event.tail and not is_amount(event.tail) and is_worth_dating(event, when):
            yield Event(event, when, statement)
    yield from _find_asides(statement)
    for made, when in find_founded(statement):
        yield Event(made, when, statement)


def is_worth_dating(event: Clause, when: When) -> bool:
    """Tell whether an event is named in full, by more than its number, without another date."""
    if _UNNAMED.match(event.subject.text) or _NUMBERED.search(event.text):
        return False
    if _MADE_THEN.search(event.tail):
        return False  # the date is of what the clause only mentions: "dans un bâtiment inauguré"
    if (
        len(event.text.split()) > _LONGEST
        or _LOOSE.search(event.tail)
        or event.clitic.startswith("l")
    ):
        return False
    return when.year not in event.text and not _DATED.search(event.text)


def _find_asides(statement: Statement) -> Iterator[Event]:
    """Find "la Convention sur la sûreté nucléaire, adoptée en 1994", wherever it stands."""
    for name, behind in find_named(statement.text):
        match = _ASIDE.match(behind)
        if match is None or not _suits(match, name.kind) or not _fits(match, name.phrase):
            continue
        rest = (match["rest"] or "").strip()
        if len(rest.split()) > _LONGEST_REST or re.search(r"\b(?:et|qui|que|dont)\b", rest):
            continue
        moves = _base(match) == "entré"
        told = tell_done(name.phrase, match["participle"], rest, moves=moves)
        yield Event(told, When(match["date"], "en"), statement)


def _base(match: re.Match[str]) -> str:
    return match["participle"][
        : len(match["participle"]) - len(match["feminine"] + match["plural"])
    ]


def _suits(match: re.Match[str], kind: Class) -> bool:
    """Texts are signed and enter into force, bodies are founded."""
    base, rest = _base(match), match["rest"] or ""
    if base == "entré" and not rest.startswith(" en vigueur"):
        return False
    if base == "ouvert" and not rest.startswith(" à la signature"):
        return False
    return (base in _OF_TEXTS) is (kind in TEXTS)


def _fits(match: re.Match[str], phrase: Phrase) -> bool:
    return agree(_base(match), phrase) == match["participle"]


def tell_done(phrase: Phrase, participle: str, rest: str, *, moves: bool) -> Clause:
    """Tell in the past what a participle behind a name says of it.

    ``moves`` tells whether the verb takes "être": "est entrée en vigueur", not "a été signée".
    """
    if moves:
        return Clause(phrase, "", "sont" if phrase.plural else "est", participle, rest)
    return Clause(phrase, "", "ont" if phrase.plural else "a", f"été {participle}", rest)


def without_setting(event: Event) -> Clause:
    """Give an event’s clause as a question or a step says it."""
    return replace(event.clause, setting="", when=None)
