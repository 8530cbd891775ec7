"""Acronyms that one place uses and another one spells out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from courses.building.glossary.signs import SIGN, Initials, plain
from courses.building.passages import Section
from courses.building.records import GlossaryTerm, Quote
from courses.building.wording import SMALL
from courses.sources import Block

LONGEST = 12
"""Words of a name."""

FEWEST_LETTERS = 4
"""Of an acronym that a name spells anywhere; in its own passage three are enough."""

_SIGN = re.compile(rf"(?<![\w./-]){SIGN}(?![\w/-])")
_WORD = re.compile(r"\w+(?:-\w+)*")
_BORDER = re.compile(r"[.,;:()«»“”]|\s[–—]\s")


def find_elsewhere(sections: Sequence[Section], known: Collection[str]) -> Iterator[GlossaryTerm]:
    """Find names that spell an acronym which is used but, so far, explained nowhere.

    A name begins with a capital and ends before any mark. Its initials give the letters in their
    order, in another one only for four letters or more. Far from the acronym's own passage it
    must have that many letters too, or all its words in capitals. Of several names the one that is
    written most often counts.
    """
    used = _find_used(sections, known)
    found: dict[str, list[GlossaryTerm]] = {sign: [] for sign in used}
    for index, section in enumerate(sections):
        for block in section.passage.blocks if used else ():
            for start, end in _list_names(block.text):
                name = Initials(block.text[start:end])
                for sign, users in used.items():
                    if _explains(name, sign, near=index in users):
                        found[sign].append(_make(section, block, (start, end), sign))
    for terms in found.values():
        yield from _keep_commonest(terms)


def _keep_commonest(terms: Sequence[GlossaryTerm]) -> Iterator[GlossaryTerm]:
    """Keep the name that spells an acronym most often, once a document."""
    names = Counter(term.expansion for term in terms)
    name = max(names, key=lambda one: names[one], default="")
    first = {
        term.quotes[0].place.document: term for term in reversed(terms) if term.expansion == name
    }
    yield from reversed(first.values())


def _find_used(sections: Sequence[Section], known: Collection[str]) -> dict[str, set[int]]:
    """Find the acronyms in use that are not known, and the sections that use each."""
    used: dict[str, set[int]] = {}
    for index, section in enumerate(sections):
        headings = (heading for heading in section.passage.headings[-1:] if not heading.isupper())
        for match in _SIGN.finditer(" ".join([*headings, section.passage.text])):
            sign = plain(match["sign"])
            if sign.isalpha() and sign not in known and sign.lower() not in SMALL:
                used.setdefault(sign, set()).add(index)
    return used


def _list_names(text: str) -> Iterator[tuple[int, int]]:
    """List the runs of words that may be a name in full, the longest of each beginning first."""
    words = list(_WORD.finditer(text))
    for index, word in enumerate(words):
        if not word.group()[0].isupper() or word.group().lower() in SMALL:
            continue
        run = words[index : index + LONGEST]
        for last in reversed(run[1:]):
            if _BORDER.search(text, word.start(), last.start()):
                continue
            if last.group().lower() not in SMALL:
                yield word.start(), last.end()


def _explains(name: Initials, sign: str, *, near: bool) -> bool:
    long = len(sign) >= FEWEST_LETTERS
    if long and name.spell_permuted(sign):
        return True
    sure = long or (len(sign) == FEWEST_LETTERS - 1 and (near or _is_proper(name.words)))
    return sure and name.spell(sign)


def _is_proper(name: str) -> bool:
    return all(word[0].isupper() for word in _WORD.findall(name) if word.lower() not in SMALL)


def _make(section: Section, block: Block, bounds: tuple[int, int], sign: str) -> GlossaryTerm:
    quote = Quote.of(section.passage.document, block, *bounds)
    return GlossaryTerm(sign, block.language, expansion=quote.text, quotes=(quote,))
