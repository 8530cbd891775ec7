"""The year in which parties signed an accord: one event, whatever the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.analysis.speakers import name_phrase
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import Phrase, with_article
from quizzes.generation.french.typography import GAP, ask, state
from quizzes.generation.french.words import lower_article, strip_article
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.tense import agree
from quizzes.generation.records import FactKind

TEXT_NOUN = re.compile(
    r"\b(?P<noun>(?:accord|convention|traité|mémorandum)(?: d(?:e |’)[a-zà-ÿ]+)?)\b", re.IGNORECASE
)
_SIGNED = re.compile(
    r"\b(?:sign(?:é|ée|és|ent|e|èrent)|conclu(?:e|s|ent|t)?|officialisée?s?|formalisée?s?|scellée?s?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:en|le \d{1,2} \w+|du \d{1,2} \w+|de) (?P<year>(?:19|20)\d\d)\b(?!/)")
_ADJECTIVE = r"(?: [a-zà-ÿ]+(?:ain|éen|al|iqu|el)(?:ne|le|e)?\b)?"
_NAME = rf"[A-ZÀ-Ý][\w-]*{_ADJECTIVE}(?: (?:des |de |du )?[A-ZÀ-Ý][\w-]*)*"
_PARTY = rf"(?:les |l’|la |le )?{_NAME}"
_BETWEEN = re.compile(rf"\bentre (?P<one>{_PARTY}) et (?P<other>{_PARTY})")
_BOTH = re.compile(
    rf"(?:^|, |\bpar )(?P<one>(?:Les |L’|La |Le )?{_PARTY}) et (?:par )?(?P<other>{_PARTY})"
    r"(?! (?:de|du|des)\b)"
)
_WITH = re.compile(rf"\bavec (?P<other>{_PARTY})")
SIGNED = "signature (année)"
"""The relation of an accord to its year."""
_FAR = 60
"""Letters between a signing and a year beyond which they belong apart."""
_LISTED = re.compile(r"(?:les |l’|la |le )[A-ZÀ-Ý][\w-]*$")
"""Others before two parties: these are but the last of many that signed."""


def find_agreements(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Find the signing of an accord between two named parties, with its one year."""
    text = statement.text
    noun, signed = TEXT_NOUN.search(text), _SIGNED.search(text)
    year = _find_year(statement, signed)
    parties = find_parties(statement, lexicon)
    if noun is None or year is None or parties is None:
        return
    first, second = parties
    gender = gender_of(noun["noun"].split(" ")[0])
    between = f"{with_article(noun['noun'].lower(), gender)} entre {first} et {second}"
    accord = Phrase(between, gender)
    signed_by = f"été {agree('signé', accord)}"
    yield Single(
        kind=FactKind.DATE,
        subject=between,
        relation=SIGNED,
        answer=year,
        answer_kind=AnswerKind.YEAR,
        wording=Wording(
            ask(f"en quelle année {between} a-t-{accord.pronoun} {signed_by}"),
            state(f"En {GAP}, {between} a {signed_by}"),
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


def find_parties(statement: Statement, lexicon: Lexicon) -> tuple[str, str] | None:
    """Find the two bodies that an accord binds, in the order of their names."""
    match = _BETWEEN.search(statement.text) or _BOTH.search(statement.text)
    if match and _LISTED.search(statement.text[: match.start()]):
        return None
    if match:
        names = [match["one"], match["other"]]
    elif statement.speaker and (other := _WITH.search(statement.text)):
        names = [statement.speaker.text, other["other"]]
    else:
        return None
    if any(TEXT_NOUN.search(name) for name in names):
        return None
    first, second = sorted((_name(name, lexicon) for name in names), key=strip_article)
    return (first, second) if first != second else None


def _name(name: str, lexicon: Lexicon) -> str:
    """Give a party one name: the lexicon’s, else without what only says that it is a body."""
    bare = strip_article(name)
    if lexicon.find(bare):
        return name_phrase(bare, lexicon).text
    short = re.sub(r"^(?:Organisation|Union) des (?=[A-ZÀ-Ý])", "", bare)
    if short != bare:
        return name_phrase(short, lexicon).text
    return lower_article(name)
