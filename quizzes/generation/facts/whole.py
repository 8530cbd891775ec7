"""Sentences kept whole, with a gap for a year or a number, where no blueprint knows the field.

A gap in a sentence of the source is always good French, and true; all that is to be made sure of is
that the sentence stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from courses.sources.records import BlockKind
from quizzes.generation.analysis.anaphors import VAGUE
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.gaps import EXACT, is_aside
from quizzes.generation.facts.records import AnswerKind, Found, Single, Wording
from quizzes.generation.french.dates import MONTHS
from quizzes.generation.french.typography import GAP, capitalise, state
from quizzes.generation.records import FactKind, QuotedSpan

WHOLE = "phrase entière"
"""The relation of a sentence to what is left out of it."""
_SHORTEST, _LONGEST = 8, 34
_YEAR = re.compile(r"(?<![\d–-])(?:1[5-9]\d\d|20[0-2]\d)(?![\d/–-])")
_DATED = re.compile(
    rf"\b(?:[Ee]n|[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|{'|'.join(MONTHS)}) "
    r"(?P<key>1[5-9]\d\d|20[0-2]\d)(?![\d/–-])"
)
_COUNT = re.compile(rf"{EXACT}(?P<key>\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})*)(?= [a-zà-ÿ]{{4,}}s\b)")
_PRONOUN = re.compile(
    r"(?<![\w-])(?:ils?|elles?|lui|leurs?|on|son|sa|ses|y|ce|c’|cela)(?!\w)|-(?:ci|là|ils?|elles?)\b|"
    r"\bl’(?:a|ont|avait|avaient|eut|aide|accueille|oblige|autorise|invite|unit)\b|"
    r"\ben (?:est|sont|a|ont|fut|furent|fait|font|devint)\b",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"^(?:Toutefois|Cependant|Mais|Or|Puis|Ensuite|Ainsi|Quant|Aussi|Parmi|Après|Avant|Outre|Tout|"
    r"Tous|Toutes|Deux|Trois|Quatre|Plusieurs|Certains|D’autres|Un autre|Une autre|"
    r"(?:Le|La|Les) (?:plus|premi|derni|second|deuxième|troisième|quatrième|cinquième|sixième|"
    r"suivant|nouve))\b|"
    r"\b(?:même|autres?|alors|aussi|également|ensuite|encore|déjà|enfin|pourtant|donc|désormais|"
    r"plus t(?:ôt|ard)|toujours|actuel\w*|suivit|suivirent|suit|commence|commença|remonte|date|"
    r"(?:en |ses |leurs )?fonctions?|en poste|ce poste|le poste|titulaires?|aujourd’hui)\b|"
    r"[;:!?\[]|\.\.\.|…|,,"
)
"""Words that go on from a sentence before, that need an office, or that part two thoughts."""
_NAMED = re.compile(r"(?<!^)(?<!^En )\b(?!États?\b)[A-ZÀ-Ý][a-zà-ÿ]{2,}|\b[A-ZÀ-Ý]{3,}\b")
_OBJECT = frozenset({"le", "la", "les", "l'"})


def find_whole(statement: Statement) -> Iterator[Single]:
    """Leave the one year, or the one number, of a sentence out that leans on no other."""
    text = _read_whole(statement)
    if not text:
        return
    dated, counted = _DATED.search(text), _COUNT.search(text)
    if dated and len(_YEAR.findall(text)) == 1 and not is_aside(text, dated.start()):
        yield _make(statement, text, dated, AnswerKind.YEAR)
    elif counted and not _YEAR.search(text) and not is_aside(text, counted.start()):
        yield _make(statement, text, counted, AnswerKind.NUMBER)


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


def _read_whole(statement: Statement) -> str:
    """Read a sentence, or its part before a semicolon, if it leans on no other; else nothing.

    What stood for the body that the text is about may have been put by its name.
    """
    text = statement.text.split(" ; ")[0].removesuffix(".") + "."
    speaker = capitalise(statement.speaker.text) if statement.speaker else ""
    own = text in statement.sentence.text.replace(" ;", ".") or (
        speaker and text.startswith(f"{speaker} ")
    )
    if statement.block_kind is not BlockKind.PARAGRAPH or statement.term or not own:
        return ""
    if not _SHORTEST <= len(text.split()) <= _LONGEST:
        return ""
    if _PRONOUN.search(text) or _LEANING.search(text) or VAGUE.search(text):
        return ""
    if any(t.pos == "PRON" and t.text.lower() in _OBJECT for t in statement.parse.tokens):
        return ""
    return text if _NAMED.search(text) else ""
