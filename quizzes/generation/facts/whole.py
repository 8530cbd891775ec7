"""Sentences kept whole, with a gap for a year or a number, where no blueprint knows the field.

A gap in a sentence of the source is always good French, and true; all that is to be made sure of is
that the sentence stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.alone import read_alone
from quizzes.generation.facts.gaps import EXACT, is_aside
from quizzes.generation.facts.records import AnswerKind, Found, Single, Wording
from quizzes.generation.french.dates import MONTHS
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.numerals import ARTICLES, JOINERS, SPELLED, read_number
from quizzes.generation.records import FactKind, QuotedSpan

WHOLE = "phrase entière"
"""The relation of a sentence to what is left out of it."""
YEAR = re.compile(r"(?<![\d–-])(?:1[5-9]\d\d|20[0-2]\d)(?![\d/–-])")
_DATED = re.compile(
    rf"\b(?:[Ee]n|[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|{'|'.join(MONTHS)}) "
    r"(?P<key>1[5-9]\d\d|20[0-2]\d)(?![\d/–-])"
)
_COUNT = re.compile(rf"{EXACT}(?P<key>\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})*)(?= [a-zà-ÿ]{{4,}}s\b)")
_SPELLED = "|".join(sorted(SPELLED - JOINERS - ARTICLES, key=len, reverse=True))
_SPELT = re.compile(
    r"\b(?:compt(?:e|ent|ait|aient|a)|comprend|comprennent|comprenait|comportent?|réuni(?:t|ssent)|"
    r"rassemblent?|regroupent?|(?:se )?compos(?:e|ent|é|ée) (?:de|d’)|formée? de|constituée? de|"
    r"disposent? de|gèrent?|emploient?|distinguent?|élisent|élit|nomment?|pour|[Tt]ous les|par|"
    r"(?:conseil|comité|commission|collège|assemblée|bureau|cour|réseau|groupe) de|"
    r"repos(?:e|ent) sur) ?"
    rf"(?P<key>(?:{_SPELLED})(?:[ -](?:et[ -])?(?:{_SPELLED}|un|une))*)(?= [a-zà-ÿ]{{3,}}s?\b)"
)
"""A number in words where it tells how many somebody has, or how long something lasts."""
_LEAST = 3
"""Two of something is said too often in passing."""
_TERM = re.compile(rf"\b(?:pour|tous les|toutes les) (?:\d+|{_SPELLED}) [a-zà-ÿ]+")
_TOLD = re.compile(rf"\b(?:\d+|{_SPELLED})\b(?! exempl)")


def find_whole(statement: Statement) -> Iterator[Single]:
    """Leave the one year, or the one number, of a sentence out that leans on no other."""
    text = read_alone(statement)
    if text:
        yield from leave_out(statement, text)


def leave_out(statement: Statement, text: str, begin: int = 0) -> Iterator[Single]:
    """Leave out what stands after ``begin``."""
    year = _DATED.search(text, begin)
    number = None if YEAR.search(text) else _COUNT.search(text, begin) or _find_spelt(text, begin)
    if year and len(YEAR.findall(text)) == 1 and not is_aside(text, year.start()):
        yield _make(statement, text, year, AnswerKind.YEAR)
    elif number and not is_aside(text, number.start()):
        yield _make(statement, text, number, AnswerKind.NUMBER)


def _find_spelt(text: str, begin: int) -> re.Match[str] | None:
    """Find a number in words where it tells how many or how long, and no other helps to guess."""
    match = _SPELT.search(text, begin)
    if match is None or (read_number(match["key"]) or 0) < _LEAST:
        return None
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return None if _TOLD.search(_TERM.sub("", rest)) else match


def _make(statement: Statement, text: str, key: re.Match[str], kind: AnswerKind) -> Single:
    begin, end = key.span("key")
    gapped = state(f"{text[:begin]}{GAP}{text[end:]}")
    year, as_written = kind is AnswerKind.YEAR, text == statement.sentence.text
    return Single(
        kind=FactKind.DATE if year else FactKind.QUANTITY,
        subject=gapped,
        relation=WHOLE,
        answer=key["key"],
        answer_kind=kind,
        wording=Wording(gapped, gapped),
        sources=(statement.sentence.quote(),) if as_written else statement.sources,
        accepted=(key["key"],),
        worth=0.3,
    )


def leave_echoes(found: Sequence[Found]) -> Iterator[Found]:
    """Leave out the sentences whose year or number another fact asks for as well."""
    told = [
        (one.values, one.sources)
        for one in found
        if one.kind in {FactKind.DATE, FactKind.QUANTITY} and not is_whole(one)
    ]
    for one in found:
        echoes = any(
            values == one.values and _meets(one.sources[0], sources) for values, sources in told
        )
        if not (is_whole(one) and echoes):
            yield one


def _meets(where: QuotedSpan, sources: Sequence[QuotedSpan]) -> bool:
    return any(
        one.document == where.document and one.start < where.end and where.start < one.end
        for one in sources
    )


def is_whole(one: Found) -> bool:
    """Tell whether a fact is a sentence kept whole."""
    return isinstance(one, Single) and one.relation == WHOLE
