"""Acronyms that stand beside what they are short for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courses.building.glossary.expansions import find_expansion
from courses.building.glossary.signs import SIGN, Initials, plain
from courses.building.records import GlossaryTerm, Quote
from courses.building.wording import find_words
from courses.sources import Block

ENOUGH = 0.75
"""Share of an acronym's letters that a name in brackets behind it must begin with."""

FEWEST_WORDS = 3
"""Of a name in brackets that does not give the letters exactly."""

_ARTICLE = r"(?:l[’']|la\s|le\s|les\s|the\s)"
_BEHIND = re.compile(rf"\s\({SIGN}\)")
_AHEAD = re.compile(rf"\b{SIGN}\s\({_ARTICLE}?(?P<words>[^()]{{6,140}})\)")
_BESIDE = re.compile(rf"\b{SIGN},\s{_ARTICLE}(?P<words>[^.;:()]{{6,140}}?)(?=[,.;)]|$)")


def find_acronyms(document: str, block: Block) -> Iterator[GlossaryTerm]:
    """Find acronyms in running text.

    "Bureau central national (B.C.N.)", "CEMAC (the Economic Community…)" and "l’ONUDC, l’Office des
    Nations Unies contre la drogue et le crime,".
    """
    for match in _BEHIND.finditer(block.text):
        start = find_expansion(block.text[: match.start()], match["sign"])
        if start is not None:
            expansion = block.text[start : match.start()]
            yield _make(document, block, (start, match.end()), match["sign"], expansion)
    for pattern, fits in ((_AHEAD, _names), (_BESIDE, _gives)):
        for match in pattern.finditer(block.text):
            if fits(match["words"], match["sign"]):
                yield _make(document, block, match.span(), match["sign"], match["words"])


def _gives(words: str, sign: str) -> bool:
    initials = Initials(words)
    return initials.spell(sign) or initials.spell_permuted(sign)


def _names(words: str, sign: str) -> bool:
    named = words[0].isupper() and len(find_words(words)) >= FEWEST_WORDS
    return _gives(words, sign) or (named and Initials(words).share(sign) >= ENOUGH)


def _make(
    document: str, block: Block, bounds: tuple[int, int], sign: str, expansion: str
) -> GlossaryTerm:
    quote = Quote.of(document, block, *bounds)
    return GlossaryTerm(plain(sign), block.language, expansion=expansion, quotes=(quote,))
