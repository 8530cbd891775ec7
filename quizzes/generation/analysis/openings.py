"""What stands before the subject of a sentence: its date, where or when it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quizzes.generation.analysis.anaphors import VAGUE
from quizzes.generation.analysis.finding import agrees, find_verb
from quizzes.generation.analysis.subjects import BEGINNING, Subject, read_subject
from quizzes.generation.french.dates import ADJUNCT, DATE, When, read_when
from quizzes.generation.french.typography import capitalise
from quizzes.generation.french.verbs import participles
from quizzes.generation.french.words import PREPOSITIONS, TOKEN

_DATE = re.compile(rf"^(?:{ADJUNCT.pattern})(?:, | (?=(?:le|la|les|l’|un|une)\b|[A-Z]))")
_ENTRY = re.compile(rf"^(?P<date>{DATE})(?: ?[:–—]|,) ?(?=\S)", re.IGNORECASE)
"""The date of an entry in a chronology: "12 août 1949 : …"."""
_OPENER = re.compile(
    r"^(?:Dans|En|Au|Aux|À|Pour|Avec|Sans|Grâce|Depuis|Lors|Sous|Selon|Par|Sur|Après|Avant|Pendant|"
    r"Durant|Outre|Malgré|Face|Conformément|Afin|Entre|Chez|Dès|Contre|Jusqu|Vers|Via|Comme|"
    r"Lorsqu|Quand|Si|S’|Bien qu|Alors qu|Tandis qu|Puisqu|Fin|Début|Le \d|De \d|Du \d|Tous les|"
    r"Toutes les|Chaque|Auprès|Autour|Hormis|Compte tenu|Soucieu|Consciente?|À l|Aujourd|"
    r"Contrairement|Tout en|Une fois|Deux fois|Trois fois|\w+ment$)(?:\b|’|e\b|$)",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"^(?:Outre|Malgré|Bien qu|Comme|Alors qu|Tandis qu|Puisqu|Face à|Compte tenu|Soucieu|"
    r"Consciente?|Contrairement|Tout en)(?:\b|’)",
    re.IGNORECASE,
)
"""Reasons and concessions: what follows is true without them."""
_ANAPHORIC = re.compile(
    r"\b(?:même|alors|autres?|autre|il|elle|ils|elles|lui|y|tard|lors de laquelle|ensuite)\b|"
    r"^(?:Après|Avant|Depuis) (?:quoi|lors)\b|^Le \d+(?:er)? (?!.*\d{4})",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_PARTICIPLE = re.compile(r"^(?P<participle>[A-ZÀ-Ý]?[a-zà-ÿ]+)(?= )")
_LONGEST_ADDED = 12


@dataclass(frozen=True, slots=True)
class Opening:
    """A sentence without what stands before its subject.

    ``setting`` is what the clause must keep to be true, ``aside`` a participle of the subject.
    """

    subject: Subject
    predicate: str
    when: When | None = None
    setting: str = ""
    aside: str = ""


def read_opening(body: str) -> Opening | None:
    """Part a sentence into opening, subject and predicate; none where one is not sure."""
    when, body = _take_date(body)
    if found := _read_main(body):
        return Opening(*found, when)
    for match in re.finditer(r", ", body):
        lead, rest = body[: match.start()], body[match.end() :]
        if lead.count("«") == lead.count("»") and lead.count("(") == lead.count(")"):
            later, rest = _take_date(rest) if when is None else (None, rest)
            found = _read_main(rest)
            if found:
                return _open(lead, found, when or later)
    return None


def _take_date(body: str) -> tuple[When | None, str]:
    if match := _ENTRY.match(body):
        preposition = "le" if match["date"][:1].isdigit() and " " in match["date"] else "en"
        return When(match["date"], preposition), capitalise(body[match.end() :])
    match = _DATE.match(body)
    return (read_when(match), body[match.end() :]) if match else (None, body)


def _read_main(body: str) -> tuple[Subject, str] | None:
    first = TOKEN.match(body)
    if first is None or first.group().lower() in PREPOSITIONS or not BEGINNING.match(body):
        return None
    place = find_verb(body)
    subject = read_subject(body[: place[0]]) if place else None
    subject = _agree(subject, body[place[0] : place[1]]) if place and subject else None
    return (subject, body[place[0] :]) if place and subject else None


def _agree(subject: Subject, group: str) -> Subject | None:
    """Let the verb tell whether a subject with "et" is one thing or several."""
    verb = re.split(r"[ ’]", group)[-1]
    phrase = subject.phrase
    if agrees(verb, plural=phrase.plural):
        return subject
    if phrase.plural or " et " not in phrase.text:
        return None
    return replace(subject, phrase=replace(phrase, plural=True))


def _open(lead: str, found: tuple[Subject, str], when: When | None) -> Opening | None:
    """Keep a lead as setting, or drop it where nothing hangs on it."""
    subject, predicate = found
    lead = _PARENTHESIS.sub("", lead)
    first = _PARTICIPLE.match(lead)
    made = first["participle"].lower() if first else ""
    if made in participles() and made not in {"plus", "tout"} and not _OPENER.match(lead):
        return Opening(subject, predicate, when, aside=lead[0].lower() + lead[1:])
    if not _OPENER.match(lead):
        return None
    if _DROPPED.match(lead):
        return Opening(subject, predicate, when)
    if lead.startswith(("Grâce", "grâce")) and len(lead.split()) > _LONGEST_ADDED:
        return Opening(subject, predicate, when)
    if "notamment" in lead or VAGUE.search(lead) or _ANAPHORIC.search(lead):
        return None
    return Opening(subject, predicate, when, setting=lead[0].upper() + lead[1:])
