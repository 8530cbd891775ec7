"""The year in which parties signed an accord: one event, whatever the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.speakers import name_phrase
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import FactKind

_TEXT = re.compile(
    r"\b(?P<noun>(?:accord|convention|traité|mémorandum)(?: d(?:e |’)[a-zà-ÿ]+)?)\b", re.IGNORECASE
)
_SIGNED = re.compile(
    r"\b(?:sign(?:é|ée|és|ent|e|èrent)|conclu(?:e|s|ent|t)?|officialisée?s?|formalisée?s?|scellée?s?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:en|le \d{1,2} \w+|du \d{1,2} \w+|de) (?P<year>(?:19|20)\d\d)\b(?!/)")
_NAME = r"[A-ZÀ-Ý][\w-]*(?: (?:des |de |du )?[A-ZÀ-Ý][\w-]*)*"
_JOINED = re.compile(
    rf"\b(?P<one>{_NAME}) et (?:par |avec )?(?:les |l’|la |le )?(?P<other>{_NAME})"
)
_FAR = 60
"""Letters between a signing and a year beyond which they belong apart."""
_WITH = re.compile(rf"avec (?:les |l’|la |le )?(?P<other>{_NAME})")


def find_agreements(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Find the signing of an accord between two named parties, with its one year."""
    text = statement.text
    noun, signed = _TEXT.search(text), _SIGNED.search(text)
    year = _find_year(statement, signed)
    parties = _find_parties(statement, lexicon)
    if noun is None or year is None or parties is None:
        return
    what = noun["noun"].lower()
    between = f"l’{what}" if what.startswith("a") else f"le {what}"
    first, second = (name_phrase(name, lexicon).text for name in parties)
    between = f"{between} entre {first} et {second}"
    yield Single(
        kind=FactKind.DATE,
        subject=between,
        relation="signature (année)",
        answer=year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(
            ask(f"en quelle année {between} a-t-il été signé"),
            state(f"En {GAP}, {between} a été signé"),
        ),
        sources=statement.sources,
        accepted=(year,),
        worth=0.45,
    )


def _find_year(statement: Statement, signed: re.Match[str] | None) -> str | None:
    """Find the year nearest to the signing; an entry of a chronology gives its own."""
    if signed is None:
        return None
    if statement.when:
        return statement.when.year
    near = [(abs(m.start() - signed.end()), m["year"]) for m in _YEAR.finditer(statement.text)]
    distance, year = min(near, default=(_FAR, ""))
    return year if distance < _FAR else None


def _find_parties(statement: Statement, lexicon: Lexicon) -> tuple[str, str] | None:
    match = _JOINED.search(statement.text)
    if match:
        names = (match["one"], match["other"])
    elif statement.speaker and (other := _WITH.search(statement.text)):
        names = (statement.speaker.bare, other["other"])
    else:
        return None
    first, second = sorted(_canonical(name.strip(), lexicon) for name in names)
    return (first, second) if first != second else None


def _canonical(name: str, lexicon: Lexicon) -> str:
    """Give a party one name: the lexicon's, else without what only says that it is a body."""
    known = lexicon.find(name)
    if known:
        return known.name
    return re.sub(r"^(?:Organisation|Union) des (?=[A-ZÀ-Ý])", "", name)
