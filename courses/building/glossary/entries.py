"""What glossaries list: definitions with their term, and rows of a table of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courses.building.glossary.nominal import names_a_thing, trim
from courses.building.glossary.signs import SIGN, Initials, plain
from courses.building.matching import fold
from courses.building.passages import Section
from courses.building.records import GlossaryTerm, Quote
from courses.building.sentences import find_sentences
from courses.sources import Block, BlockKind

_SIGN = re.compile(SIGN)
_SIGN_FIRST = re.compile(rf"{SIGN}\s\((?P<words>[^()]+)\)")
_SIGN_LAST = re.compile(rf"(?P<words>[^()]+)\s\({SIGN}\)")
_GAP = re.compile(r"[\s:–—-]+")
_BAR = " | "
_SIGN_HEADS = frozenset({"sigle", "sigles", "acronyme", "acronymes", "abréviation", "abréviations",
                         "acronym", "acronyms", "abbreviation", "abbreviations"})  # fmt: skip
_TERM_HEADS = frozenset({"terme", "termes", "mot", "notion", "concept", "term", "terms", "word"})
_MEANING_HEADS = frozenset({"définition", "définitions", "sens", "signification", "explication",
                            "definition", "definitions", "meaning", "explanation"})  # fmt: skip


def find_entries(section: Section) -> Iterator[GlossaryTerm]:
    """Find the entries of glossaries among the blocks of a section."""
    document = section.passage.document
    header: list[str] = []
    for block in section.passage.blocks:
        if block.kind is BlockKind.DEFINITION and block.term:
            yield from _read_definition(document, block)
        elif block.kind is BlockKind.TABLE_ROW and block.label == "header":
            header = [fold(cell) for cell in block.text.split(_BAR)]
        elif block.kind is BlockKind.TABLE_ROW:
            yield from _read_row(document, block, header)


def _read_definition(document: str, block: Block) -> Iterator[GlossaryTerm]:
    """Read "BCN (Bureau central national) : Service qui…", "ODD : objectifs…", "Terme – Sens"."""
    start = block.text.index(block.term) + len(block.term)
    gap = _GAP.match(block.text, start)
    body = block.text[gap.end() if gap else start :]
    quote = Quote.of(document, block)
    both = _SIGN_FIRST.fullmatch(block.term) or _SIGN_LAST.fullmatch(block.term)
    said = _first_sentence(body) if names_a_thing(body) else ""
    if both:
        yield _make(both["sign"], block, quote, both["words"], said)
    elif _SIGN.fullmatch(block.term) and _spell(body.rstrip("."), block.term):
        yield _make(block.term, block, quote, body.rstrip("."))
    elif said:
        yield _make(block.term, block, quote, "", said)


def _read_row(document: str, block: Block, header: list[str]) -> Iterator[GlossaryTerm]:
    """Read a row whose first cell is an acronym that another spells, or that a header announces."""
    first, *others = block.text.split(_BAR)
    head = header[0] if header else ""
    quote = Quote.of(document, block)
    if _SIGN.fullmatch(first) and others:
        expansion = next((cell for cell in others if _spell(cell, first)), "")
        if not expansion and head in _SIGN_HEADS:
            expansion = others[0]
        rest = [cell for cell in others if cell != expansion]
        if expansion:
            yield _make(first, block, quote, expansion, rest[0] if rest else "")
    elif head in _TERM_HEADS and _MEANING_HEADS.intersection(header[1:2]) and others:
        yield _make(first, block, quote, "", others[0])


def _spell(words: str, sign: str) -> bool:
    initials = Initials(words)
    return initials.spell(sign) or initials.spell_permuted(sign)


def _first_sentence(body: str) -> str:
    start, end = next(find_sentences(body))
    return trim(body[start:end])


def _make(
    term: str, block: Block, quote: Quote, expansion: str, definition: str = ""
) -> GlossaryTerm:
    name = plain(term) if _SIGN.fullmatch(term) else term
    return GlossaryTerm(name, block.language, expansion, definition, (quote,))
