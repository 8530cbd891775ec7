"""The glossary of a course: what its documents explain, each term once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from courses.building.glossary.acronyms import find_acronyms
from courses.building.glossary.definitions import find_definitions
from courses.building.glossary.entries import find_entries
from courses.building.glossary.remote import find_elsewhere
from courses.building.matching import fold
from courses.building.passages import Section
from courses.building.records import GlossaryTerm, Quote
from courses.building.wording import find_words
from courses.sources import BlockKind

_RUNNING = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.CLAUSE}
)

_Key = tuple[str, str, str]


def gather_glossary(sections: Sequence[Section], language: str) -> tuple[GlossaryTerm, ...]:
    """Gather the terms that documents explain, in alphabetical order.

    What a glossary or table lists comes before what a sentence says in passing. Places that
    explain one term alike are kept together; two meanings of one term stay two terms. A term
    that is explained in the course's language is not explained in another.
    """
    found = [*_find_listed(sections), *_find_told(sections)]
    known = {term.term for term in found}
    merged = _merge([*found, *find_elsewhere(sections, known)])
    own = {fold(term.term) for term in merged if term.language == language}
    kept = (t for t in merged if t.language == language or fold(t.term) not in own)
    return tuple(sorted(kept, key=lambda term: (_sort_key(term.term), term.expansion)))


def _find_listed(sections: Sequence[Section]) -> Iterator[GlossaryTerm]:
    for section in sections:
        yield from find_entries(section)


def _find_told(sections: Sequence[Section]) -> Iterator[GlossaryTerm]:
    told = [
        (section.passage.document, block)
        for section in sections
        for block in section.passage.blocks
        if block.kind in _RUNNING
    ]
    for document, block in told:
        yield from find_acronyms(document, block)
    for document, block in told:
        if block.kind is not BlockKind.CLAUSE:
            yield from find_definitions(document, block)


def _merge(found: Iterable[GlossaryTerm]) -> list[GlossaryTerm]:
    """Put together what is said of one term; the first expansion and definition stay."""
    terms: list[GlossaryTerm] = []
    for one in found:
        index = next((i for i, term in enumerate(terms) if _are_same(term, one)), None)
        if index is None:
            terms.append(one)
        else:
            terms[index] = _add(terms[index], one)
    return terms


def _are_same(one: GlossaryTerm, other: GlossaryTerm) -> bool:
    """Tell whether two findings explain one term: by its name, or in full by its expansion."""
    if one.language != other.language:
        return False
    if one.expansion and other.expansion:
        same = find_words(one.expansion) == find_words(other.expansion)
        return same and one.term == other.term
    names = {fold(name) for name in (one.term, one.expansion) if name}
    return not names.isdisjoint(fold(name) for name in (other.term, other.expansion) if name)


def _add(old: GlossaryTerm, new: GlossaryTerm) -> GlossaryTerm:
    fresh = (one for one in new.quotes if not any(_holds(other, one) for other in old.quotes))
    return replace(
        old,
        expansion=old.expansion or new.expansion,
        definition=old.definition or new.definition,
        quotes=(*old.quotes, *fresh),
    )


def _holds(quote: Quote, other: Quote) -> bool:
    """Tell whether a quote lies inside another."""
    outer, inner = quote.place, other.place
    same = outer.document == inner.document
    return same and outer.start <= inner.start and inner.end <= outer.end


def _sort_key(term: str) -> str:
    parts = unicodedata.normalize("NFKD", fold(term))
    return "".join(part for part in parts if not unicodedata.combining(part))
