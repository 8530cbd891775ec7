"""The clauses of a sentence, each whole, true and standing alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.beside import read_asides, read_behind
from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.finding import find_verb
from quizzes.generation.analysis.openings import Opening, read_opening
from quizzes.generation.analysis.predicates import date, read_predicates
from quizzes.generation.analysis.subjects import read_subject
from quizzes.generation.french.phrases import Phrase

_OTHER = re.compile(
    r",? (?:et|mais|tandis que|alors que) "
    r"(?=(?:le |la |l’|les |une? |des |son |sa |ses |leurs? )[A-ZÀ-Ýa-zà-ÿ]|[A-ZÀ-Ý])"
)
_SUBORDINATE = re.compile(r"\b(?:qui|que|dont|où|(?:la|les|aux|des)quel\w*)\b|\bqu’")
_HALVES = re.compile(r" ?; | : (?=(?:il|elle|ils|elles|c’est|ce sont|on) )")
_POSSESSIVE = re.compile(r"(?:son|sa|ses|leurs?) ")
_CLEFT = re.compile(r"^(?:C’est|Ce sont) (?P<subject>[^,]+?) qui (?P<predicate>.+)$")


def read_clauses(text: str) -> tuple[Clause, ...]:
    """Read the main clauses of a sentence that has its antecedents; none where unsure."""
    body = text.strip()
    if body.endswith("?") or body.count("«") != body.count("»"):
        return ()
    first = _HALVES.split(body, maxsplit=1)[0]
    found = dict.fromkeys(_read(_turn(first.rstrip(" .;:!…"))))
    lists = body.endswith(":")  # the object of "comprend :" stands below
    return tuple(one for one in found if one.tail or one.rest or not lists)


def _turn(body: str) -> str:
    """Say "C’est X qui fait" as "X fait"."""
    match = _CLEFT.match(body)
    if match is None:
        return body
    return f"{match['subject'][0].upper()}{match['subject'][1:]} {match['predicate']}"


def _read(body: str) -> Iterator[Clause]:
    opening = read_opening(body)
    if opening is None:
        return
    other = _find_other(opening.predicate)
    predicate = opening.predicate[: other.start()] if other else opening.predicate
    yield from _read_main(opening, predicate)
    subject = opening.subject
    yield from read_asides(subject.phrase, (*subject.asides, opening.aside))
    for clause in read_behind(predicate):
        past = clause.verb.endswith(("ait", "aient"))
        yield replace(clause, when=opening.when) if past and not clause.when else clause
    if other:
        yield from _read_other(opening.predicate[other.end() :])


def _read_main(opening: Opening, predicate: str) -> Iterator[Clause]:
    for clause in read_predicates(opening.subject.phrase, predicate):
        yield date(replace(clause, setting=opening.setting), opening.when)


def _find_other(predicate: str) -> re.Match[str] | None:
    """Find where a second clause with a subject of its own begins: "et B est situé à Y"."""
    for match in _OTHER.finditer(predicate):
        before, after = predicate[: match.start()], predicate[match.end() :]
        place = find_verb(after)
        between = after[: place[0]] if place else ","
        if "," in between or _SUBORDINATE.search(between) or before.count("«") > before.count("»"):
            continue
        known = _POSSESSIVE.match(after) or read_subject(between)
        if not _SUBORDINATE.search(before) and known:
            return match
    return None


def _read_other(body: str) -> Iterator[Clause]:
    yield from _read(body[0].upper() + body[1:])


def read_subject_of(text: str) -> Phrase | None:
    """Read what a sentence speaks of, though none of its clauses could be read."""
    opening = read_opening(text.strip().rstrip(" .;:!…"))
    return opening.subject.phrase if opening else None
