"""What a founding text forbids its organisation to meddle with, by the nature of the questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import Listing
from quizzes.generation.french.elision import of
from quizzes.generation.french.typography import ask
from quizzes.generation.french.words import lower_article
from quizzes.generation.records import CognitiveLevel, FactKind
from quizzes.generation.wording import fold

_TEXTS = "statuts?|charte|constitution|convention|règlement|traité|accord"
_FORBIDS = re.compile(
    rf"^(?P<text>(?P<own>Son |Sa |Ses )?[^,;:«]*?\b(?:{_TEXTS})\b[^,;:«]{{0,60}}?) (?:lui |leur )?"
    r"(?P<verb>interdit|interdisent|proscrit|exclut) (?:(?:à|au|aux) [^«,]{3,60}? )?(?:« ?)?"
    r"toute (?P<deed>intervention|activité|ingérence|discussion|action)\b[^.]*?"
    r"\bcaractère (?P<list>[a-zà-ÿ]+(?:, [a-zà-ÿ]+)*,? (?:ou|et) [a-zà-ÿ]+)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r", |,? (?:ou|et) ")
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
    verb, deed = match["verb"].lower(), match["deed"]
    yield Listing(
        kind=FactKind.ENUMERATION,
        subject=text,
        relation=f"{verb} toute {deed} (caractère)",
        answers=answers,
        question=ask(
            f"de quel caractère sont les questions dans lesquelles {text} {verb} toute {deed}"
        ),
        sources=statement.sources,
        outsiders=tuple(word for word in _OUTSIDERS if fold(word) not in said),
        level=CognitiveLevel.UNDERSTAND,
        worth=0.9,
    )


def _name_text(match: re.Match[str], statement: Statement) -> str:
    """Name the text with its owner; none where "son" has nobody to stand for."""
    text = match["text"]
    if not match["own"]:
        return lower_article(text)
    if statement.speaker is None:
        return ""
    article = {"Son ": "le ", "Sa ": "la ", "Ses ": "les "}[match["own"].capitalize()]
    return f"{article}{text[len(match['own']) :]} {of(statement.speaker.text)}"
