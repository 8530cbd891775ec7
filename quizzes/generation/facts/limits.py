"""Within what everything that a body does is kept: its members’ laws, the spirit of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.classes import PACT, TEXT, class_of
from quizzes.generation.french.elision import of
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.realisation.questions import ask_about_adjunct, which
from quizzes.generation.records import CognitiveLevel, FactKind

_EVERY = re.compile(
    r"^(?:toute|chaque) (?:action|activité|opération|intervention|décision|coopération)\b",
    re.IGNORECASE,
)
_NEUTRAL = re.compile(
    r"^(?P<every>Tous|Toutes) (?:ses|les) (?P<acts>[a-zà-ÿ]+s)(?: d(?:e |’)[A-ZÀ-Ý]\w+)? sont "
    r"(?P<how>[a-zà-ÿ]+ment [a-zà-ÿ]+s) et (?P<done>[a-zà-ÿ]+s) (?P<limit>dans [^,;]+)$"
)
_LAWS = re.compile(r"\bdans (?P<how>le cadre|le respect|les limites) des (?P<laws>lois [^,;]+?)$")
_SPIRIT = re.compile(
    r"\bdans (?P<how>l’esprit|le respect) (?P<link>de la |de l’|du )(?P<text>[A-ZÀ-Ý][^,;]*)$"
)
_BOUNDS = "bornes légales"
"""The world’s set of laws that are no one’s bounds; two sources say one bound in two ways."""
_NEXT = re.compile(r" et (?=dans )")
_LEANING = re.compile(r"\b(?:son|sa|ses|leurs?|ce|cette|ces|y)\b")
_ARTICLES = {"de la ": "la ", "de l’": "l’", "du ": "le "}


def find_limits(statement: Statement) -> Iterator[Single]:
    """Find "toute action est menée dans le cadre des lois … et dans l’esprit de la Charte"."""
    speaker = statement.speaker
    if speaker is not None and (match := _NEUTRAL.match(statement.text.strip().rstrip(" ."))):
        acts = f"les {match['acts']} {of(speaker.text)}, {match['every'].lower()} {match['how']}"
        phrase = read_phrase(f"les {match['acts']}")
        clause = Clause(replace(phrase, text=acts), "", "sont", match["done"], "")
        yield from _ask(statement, clause, match["limit"])
    for clause in statement.clauses:
        if speaker is None or not _EVERY.match(clause.subject.text) or not clause.rest:
            continue
        head, *more = _NEXT.split(clause.tail)
        place = head.find(" dans ")
        owned = replace(clause.subject, text=f"{clause.subject.text} {of(speaker.text)}")
        plain = replace(clause, subject=owned, tail=head[: max(place, 0)].strip())
        for limit in (head[max(place, 0) :].strip(), *more):
            yield from _ask(statement, plain, limit)


def _ask(statement: Statement, plain: Clause, limit: str) -> Iterator[Single]:
    laws, spirit = _LAWS.match(limit), _SPIRIT.match(limit)
    if _LEANING.search(limit):
        return
    if laws:
        opening = f"dans {laws['how']} de quelles lois"
        yield from _make(statement, plain, opening, f"les {laws['laws']}", _BOUNDS)
    if spirit:
        name = _ARTICLES[spirit["link"]] + spirit["text"].strip(" .")
        kind = class_of(read_phrase(name).head)
        if kind in {TEXT, PACT}:
            opening = f"dans {spirit['how']} de {which(TEXT.noun, TEXT.gender)}"
            yield from _make(statement, plain, opening, name, TEXT.name)


def _make(
    statement: Statement, plain: Clause, opening: str, answer: str, group: str
) -> Iterator[Single]:
    question = ask_about_adjunct(opening, plain)
    if question:
        yield Single(
            kind=FactKind.STATEMENT,
            subject=plain.subject.text,
            relation=f"{plain.predicate} ({opening})",
            answer=answer,
            answer_kind=AnswerKind.NAME,
            wording=Wording(question),
            sources=statement.sources,
            group="" if group == _BOUNDS else group,
            siblings=tuple(read_world().names.get(_BOUNDS, ())) if group == _BOUNDS else (),
            level=CognitiveLevel.UNDERSTAND,
            worth=0.85,
        )
