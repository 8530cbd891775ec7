"""Sentences kept whole, with a gap for their year, where no blueprint knows the field.

A gap in a sentence of the source is always good French, and true; all that is to be made sure of is
that the sentence stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from courses.sources.records import BlockKind
from quizzes.generation.analysis.anaphors import VAGUE
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.records import AnswerKind, Found, Single, Wording
from quizzes.generation.french.dates import MONTHS
from quizzes.generation.french.typography import GAP, state
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import FactKind, QuotedSpan

_RELATION = "phrase (année)"
_SHORTEST, _LONGEST = 8, 30
_YEAR = re.compile(r"(?<![\d–-])(?:1[5-9]\d\d|20[0-2]\d)(?![\d/–-])")
_DATED = re.compile(
    rf"\b(?:[Ee]n|[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|{'|'.join(MONTHS)}) "
    r"(?P<year>1[5-9]\d\d|20[0-2]\d)(?![\d/–-])"
)
_PRONOUN = re.compile(
    r"(?<![\w-])(?:ils?|elles?|lui|leurs?|on|son|sa|ses|y|ce|c’|cela)(?!\w)|-(?:ci|là|ils?|elles?)\b|"
    r"\bl’(?:a|ont|avait|avaient|eut)\b|\ben (?:est|sont|a|ont|fut|furent|fait|font|devint)\b",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"^(?:Toutefois|Cependant|Mais|Or|Puis|Ensuite|Ainsi|Quant|Aussi|Parmi|Après|Avant|Outre|Tout|"
    r"Tous|Toutes|Deux|Trois|Quatre|Plusieurs|Certains|D’autres|Un autre|Une autre|"
    r"(?:Le|La|Les) (?:premi|derni|second|deuxième|troisième|quatrième|cinquième|sixième|suivant|"
    r"nouve))\b|"
    r"\b(?:même|autres?|alors|aussi|également|ensuite|encore|déjà|enfin|pourtant|donc|désormais|"
    r"plus t[ôa]rd?|toujours|actuel\w*|suivit|suivirent|suit|commence|commença|remonte|date|"
    r"(?:en |ses |leurs )?fonctions?|en poste|ce poste|le poste|titulaires?|aujourd’hui)\b|"
    r"[;:!?\[]|\.\.\.|…|,,"
)
"""Words that go on from a sentence before, that need an office, or that part two thoughts."""
_NAMED = re.compile(r"(?<!^)(?<!^En )\b(?!États?\b)[A-ZÀ-Ý][a-zà-ÿ]{2,}|\b[A-ZÀ-Ý]{3,}\b")
_OBJECT = frozenset({"le", "la", "les", "l'"})


def find_whole(statement: Statement, lexicon: Lexicon) -> Iterator[Single]:
    """Leave the one year of a sentence out that leans on no other."""
    if lexicon.entities or not _stands_alone(statement):
        return
    dated = _DATED.search(statement.text)
    if dated is None or len(_YEAR.findall(statement.text)) > 1 or _is_aside(dated):
        return
    begin, end = dated.span("year")
    gapped = state(f"{statement.text[:begin]}{GAP}{statement.text[end:]}")
    yield Single(
        kind=FactKind.DATE,
        subject=gapped,
        relation=_RELATION,
        answer=dated["year"],
        answer_kind=AnswerKind.YEAR,
        wording=Wording(gapped, gapped),
        sources=(statement.sentence.quote(),),
        accepted=(dated["year"],),
        worth=0.3,
    )


def leave_echoes(found: Sequence[Found]) -> Iterator[Found]:
    """Leave out the sentences whose year another fact asks for as well."""
    told = [
        (one.values, one.sources)
        for one in found
        if one.kind is FactKind.DATE and not is_whole(one)
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
    return isinstance(one, Single) and one.relation == _RELATION


def _is_aside(dated: re.Match[str]) -> bool:
    """Tell whether a year stands in brackets."""
    before = dated.string[: dated.start()]
    return before.count("(") > before.count(")")


def _stands_alone(statement: Statement) -> bool:
    text = statement.text
    if statement.block_kind is not BlockKind.PARAGRAPH or statement.term:
        return False
    if text != statement.sentence.text or not text.endswith("."):
        return False
    if not _SHORTEST <= len(text.split()) <= _LONGEST:
        return False
    if _PRONOUN.search(text) or _LEANING.search(text) or VAGUE.search(text):
        return False
    if any(t.pos == "PRON" and t.text.lower() in _OBJECT for t in statement.parse.tokens):
        return False
    return bool(_NAMED.search(text))
