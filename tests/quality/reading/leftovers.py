"""What must not be left in a block that learners read: the list of it, and the search for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courses.sources import BlockKind, Document

PATTERNS = {
    "footnote mark": (
        re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹↩]"),
        re.compile(r"\[\d{1,3}\]|\[\^[\w-]+\]"),
        re.compile(r"\b[a-zà-ÿ]{3,}\d{1,2}(?!\w)"),  # "illicites6"
    ),
    "address": (re.compile(r"https?:|www\.", re.IGNORECASE),),
    "page furniture": (
        re.compile(r"_{3,}|\.{4,}|(?:\. ){4,}"),
        re.compile(r"\b(?:page|p\.)\s*\d+\s*(?:/|sur|of)\s*\d+", re.IGNORECASE),
        re.compile(r"^\d{1,3}\s*/\s*\d{1,3}$"),
        re.compile(
            r"^\W*(?:back|print|share|imprimer|partager|retour|haut de page)\W*$", re.IGNORECASE
        ),
        re.compile(r"\bback\s*\|\s*print\b|\bcookies?\b.{0,80}\|", re.IGNORECASE),
        re.compile(r"^©|^copyright\b.{0,9}\d{4}", re.IGNORECASE),
        re.compile(r"[►▶•◦▪●]"),
    ),
    "broken word": (
        re.compile(r"\w[-‐] +(?!(?:et|ou|à|y|and|or|to)\b)[a-zà-ÿ]{2,}"),  # "coopé- ration"
        re.compile(r"[^\W\d_] +[-‐][^\W\d_]"),  # "celle -ci"
        re.compile(r"\s’[^\W\d_]|(?<![^\W\d_])(?:[cdjlmnst]|qu)’\s", re.IGNORECASE),  # "l ’eau"
        re.compile(r"[\u00ad\ufb00-\ufb06\u0300-\u036f\u200b\ufffd]"),
    ),
    "sign of the file": (
        re.compile(r"\*\*|__|\\[*_]|</?\w+>|&(?:[a-z]{2,8}|#\d+);"),
        re.compile(r"[\x00-\x1f]|[ \u00a0]{2,}|^\s|\s$"),
        re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"),
        re.compile(r"[;,]\s*[.,](?:\s|$)|\s,|\(\s*\)"),
        re.compile(r"«(?!\u00a0)|(?<!\u00a0)»"),
    ),
}
"""By name, what is looked for in the text of each block."""

YEAR_WITH_CALL = re.compile(r"\b(?:19|20)\d\d(\d{1,2})\b")
"""A year and the call of a note behind it, in one number: "20304"."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that should not be there, with what stands around it."""

    document: str
    name: str
    around: str

    def __str__(self) -> str:
        return f"{self.document}: {self.name} in “{self.around}”"


def find_leftovers(document: Document) -> Iterator[Leftover]:
    """Find everything that was left in the blocks of a document."""
    notes = frozenset(b.label for b in document.blocks if b.kind is BlockKind.FOOTNOTE)
    for block in document.blocks:
        for name, start, end in search(block.text, notes):
            around = block.text[max(start - 20, 0) : end + 20]
            yield Leftover(document.name, name, around)


def search(text: str, notes: frozenset[str] = frozenset()) -> Iterator[tuple[str, int, int]]:
    """Find what should not be in a text: the name and the place of each.

    ``notes``: the labels of the document's notes.
    """
    for name, patterns in PATTERNS.items():
        for pattern in patterns:
            for found in pattern.finditer(text):
                yield name, found.start(), found.end()
    for found in YEAR_WITH_CALL.finditer(text):
        if found.group(1) in notes:
            yield "footnote mark", found.start(), found.end()
