"""What a founding text forbids its organisation to meddle with, by the nature of the questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.typography import ask
from quizzes.generation.french.words import lower_article
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import fold

_TEXTS = "statuts?|charte|constitution|convention|règlement|traité|accord"
_FORBIDS = re.compile(
    rf"^(?P<text>(?P<own>Son |Sa |Ses )?[^,;:«]*?\b(?:{_TEXTS})\b[^,;:«]{{0,60}}?) "
    r"(?P<whom>lui |leur )?"
    r"(?P<verb>interdit|interdisent|proscrit|exclut) (?:(?:à|au|aux) [^«,]{3,60}? )?(?:« ?)?"
    r"toute (?P<deed>intervention|activité|ingérence|discussion|action)\b[^.]*?"
    r"\bcaractère (?P<list>[a-zà-ÿ]+(?:, [a-zà-ÿ]+)*,? (?:ou|et) [a-zà-ÿ]+)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r", |,? (?:ou|et) ")
_MATTERS = re.compile(r"\b(?P<noun>questions|affaires)\b")
_OUTSIDERS = ("économique", "scientifique", "sanitaire", "sportif", "commercial", "technique")
_FEWEST = 3


def find_prohibitions(statement: Statement) -> Iterator[Listing]:
    """Find "Le statut interdit toute intervention … à caractère politique, militaire ou racial"."""
    match = _FORBIDS.match(statement.text.strip())
    text = _name_text(match, statement) if match else ""
    if match is None or not text:
        return
    answers = tuple(_PARTS.split(match["list"]))
    if len(answers) < _FEWEST:
        return
    said = fold(statement.text)
    matters = _MATTERS.search(match.group())
    what = f"les {matters['noun']}" if matters else f"toute {match['deed']}"
    others = [word for word in _OUTSIDERS if fold(word) not in said]
    yield Listing(
        kind=FactKind.ENUMERATION,
        subject=text,
        relation=f"{match['verb'].lower()} toute {match['deed']} (caractère)",
        answers=tuple(f"{what} de caractère {word}" for word in answers),
        question=_ask(match, text, matters["noun"] if matters else ""),
        sources=statement.sources,
        outsiders=tuple(f"{what} de caractère {word}" for word in others),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def _ask(match: re.Match[str], text: str, matters: str) -> str:
    """Ask "Dans quelles questions le statut d’X lui interdit-il toute intervention"."""
    verb, deed = match["verb"].lower(), match["deed"]
    pronoun = read_phrase(text).pronoun or ("ils" if verb.endswith("ent") else "il")
    link = "dans " if matters else ""
    rest = f" toute {deed}" if matters else ""
    whom = (match["whom"] or "").lower()
    return ask(f"{link}quelles {matters or deed + 's'} {text} {whom}{verb}-{pronoun}{rest}")


def _name_text(match: re.Match[str], statement: Statement) -> str:
    """Name the text with its owner; none where "son" has nobody to stand for."""
    text = match["text"]
    if not match["own"]:
        return lower_article(text)
    if statement.speaker is None:
        return ""
    article = {"Son ": "le ", "Sa ": "la ", "Ses ": "les "}[match["own"].capitalize()]
    return f"{article}{text[len(match['own']) :]} {of(statement.speaker.text)}"
