"""Where things are, were founded or meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import class_of
from quizzes.generation.french.dates import DATE, When
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.french.verbs import participles
from quizzes.generation.realisation.questions import ask_about_adjunct
from quizzes.generation.realisation.subjects import is_named, with_owner
from quizzes.generation.realisation.tense import to_past
from quizzes.generation.records import FactKind

CITY = r"[A-ZÀ-Ý][a-zà-ÿ]+(?:[ -](?:[A-ZÀ-Ý][a-zà-ÿ]+|la|le|de|du|sur))*"
_AT = re.compile(
    rf"(?:^|(?<![,;] )(?<= ))à (?P<city>{CITY})"
    r"(?=\s*\([A-ZÀ-Ý]|,|$| (?:le|la|un|une|des|les|du) | l’)"
)
_MADE_LIST = """
situé située situés situées établi établie établis établies installé installée basé basée implanté
implantée créé créée fondé fondée transféré transférée ouvert ouverte inauguré inaugurée représenté
signé signée signés adopté adoptée adoptés organisé organisée célébré célébrée proclamé proclamée
proclamés construit construite convoqué convoquée
"""
_MADE = frozenset(_MADE_LIST.split())
"""Participles that place what they are said of: "est situé", "a été créé"."""
_BEING_LIST = """
trouve trouvent trouvait tient tiennent réunit réunissent réuni réunie réunis tenu tenue tenus
tint tinrent situe installé installée ouvert ouverte déroulé déroulée déroulés
"""
_BEING = frozenset(_BEING_LIST.split())
"""Forms that place their subject with "se"."""
_DOING_LIST = """
siège siègent ouvre ouvrent ouvert installe installé travaille siégé fondé créé organisé signé
inauguré convoqué étudié enseigné travaillé
"""
_DOING = frozenset(_DOING_LIST.split())
"""Forms that place what somebody does."""
_MEETING = re.compile(r"\b(?:tenue?s?|tient|tiennent|déroulée?s?)$")
_BORN = frozenset({"né", "née", "nés", "nées", "mort", "morte", "morts", "enterré", "enterrée"})
_UNNAMED = re.compile(r"(?:(?:une?|des|de|plusieurs) |d’)")
_AND = re.compile(r"(?:^| )et (?P<word>[\w-]+)")
_ENTERED = {"entrée", "entrées", "dont", "qui", "où"}
"""Participles that the dictionary has as nouns, and words that begin another clause."""
_ACT = re.compile(r"(?:signé|adopté|proclamé|convoqué|conclu)e?s?$")
"""What was done on one day, whatever tense tells it."""
_DAY = re.compile(rf"(?:^|, )(?:le|en) (?P<date>{DATE})$")
_SEAT = re.compile(r"^(?:son siège|lieu)\b")


def find_places(statement: Statement) -> Iterator[Single]:
    """Find the cities in which a statement places something."""
    for clause in statement.clauses:
        match = _AT.search(clause.tail)
        if match and _is_definite(clause, statement) and is_placing(clause):
            yield from _make(statement, clause, match)


def _is_definite(clause: Clause, statement: Statement) -> bool:
    if read_world().knows("pays", clause.subject.text):
        return False  # no country has a seat: the relative clause belongs to another noun
    return is_named(clause.subject, statement) and not _UNNAMED.match(clause.subject.text)


def is_placing(clause: Clause) -> bool:
    """Tell whether the clause says in which city its subject is, was made or meets."""
    match = _AT.search(clause.tail)
    if match is None or class_of(match["city"]):
        return False
    words = {word.strip(",") for word in (clause.verb, *clause.rest.split())}
    if clause.verb in {"a", "avait", "eut"} and clause.rest in {"", "eu"}:
        return bool(_SEAT.match(clause.tail))
    if clause.clitic in {"se ", "s’"}:
        return bool(words & _BEING)
    if clause.verb in {"est", "sont", "était", "fut", "furent"} or "été" in words:
        return bool(words & (_MADE | _BORN)) or (
            clause.verb == "est" and not clause.tail[: match.start()]
        )
    return bool(words & _DOING)


def _make(statement: Statement, clause: Clause, match: re.Match[str]) -> Iterator[Single]:
    before, after = clause.tail[: match.start()], clause.tail[match.end() :]
    when = clause.when or statement.when or _find_day(clause, after)
    if _begin_second(before) is not None:
        return  # the place is that of the second deed, and the first one would be placed with it
    tail = f"{before} {after[: _begin_second(after)]}".split(",")[0].strip()
    tail = re.sub(r"\s*\([^)]*\)", "", tail)
    plain = replace(clause, tail=re.sub(r"\s+", " ", tail), when=None)
    plain = replace(plain, subject=_name_whose(plain, statement))
    told = (when and not when.since) or _is_act(clause)
    past = to_past(plain) if told else plain
    if past is None or (when and when.year in past.text):
        return
    dated = f" en {when.year}" if when and not when.since else ""
    placed = _put_date(past, dated)
    question = ask_about_adjunct("dans quelle ville", placed)
    if question is None or is_elsewhere(past, question, statement):
        return
    yield Single(
        kind=FactKind.PLACE,
        subject=clause.subject.text,
        relation=f"{past.predicate}{dated} (ville)",
        answer=match["city"],
        answer_kind=AnswerKind.CITY,
        wording=Wording(question, state(f"{_stated(past)} à {GAP}{dated}")),
        sources=statement.sources,
        group="ville",
        worth=0.7,
    )


def _is_act(clause: Clause) -> bool:
    """Tell whether a clause tells in the present of what was done once: "est signée à Gand"."""
    return clause.verb in {"est", "sont"} and bool(_ACT.search(clause.rest))


def _find_day(clause: Clause, after: str) -> When | None:
    """Find the day of an act where more stands between it and its place."""
    day = _DAY.search(after.rstrip(" .")) if _is_act(clause) else None
    return When(day["date"], "en") if day else None


def _begin_second(tail: str) -> int | None:
    """Find where a second deed begins: "signé … et entré en vigueur"; its own place is not said."""
    places = (
        m.start() for m in _AND.finditer(tail) if m["word"] in _ENTERED | participles().keys()
    )
    return next(places, None)


def _name_whose(clause: Clause, statement: Statement) -> Phrase:
    """Say whose a seat is: it is that of whoever the text is about."""
    subject, owner = clause.subject, statement.speaker
    if subject.text.lower() == "le siège" and owner is not None:
        return Phrase(f"{subject.text} {of(owner.text)}", subject.gender)
    return with_owner(subject, statement, clause.tail)


def is_elsewhere(clause: Clause, question: str, statement: Statement) -> bool:
    """Tell whether it is a meeting of others, which the text only mentions."""
    own = statement.speaker is None or statement.speaker.bare in question
    return _MEETING.search(clause.group) is not None and not own


def _put_date(clause: Clause, dated: str) -> Clause:
    return replace(clause, tail=f"{clause.tail}{dated}".strip()) if dated else clause


def _stated(clause: Clause) -> str:
    lead = f"{clause.setting}, " if clause.setting else ""
    return f"{lead}{clause.text}"
