"""What belongs to the page and not to the text: rules, page numbers, addresses, running heads."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from courses.sources.layout.heads import find_running_heads
from courses.sources.layout.lines import Line

RULE = re.compile(r"[|_\-=*~—–.·\s]+")
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*\d{1,4}\s*[-–—]"  # - 3 -
    r"|\d{1,3}\s*/\s*\d{1,3}"  # 3/7
    r"|(?:page|p\.)\s*\d{1,4}(?:\s*(?:/|sur|of|de)\s*\d{1,4})?)",
    re.IGNORECASE,
)
SYMBOL = re.compile(r"\d{2}-\d{5}(?:\s*\([A-Z]\))?|A/(?:[A-Z]+/)?\d+/\d+")
"""The number of a printed document, as it stands at the foot of its pages."""

ADDRESSES = re.compile(r"(?:<?(?:https?://|www\.)[^\s<>]+>?[\s,;]*)+", re.IGNORECASE)
CONTENTS = re.compile(r"\S.{0,150}?(?:\.{4,}|(?:\. ){4,}|…{2,})\s*\d{1,4}")
"""A line of a table of contents."""

SOCIAL = re.compile(
    r"(?:twitter|x|youtube|facebook|linkedin|instagram|flickr|tiktok)\s*:\s*@?[\w./-]+",
    re.IGNORECASE,
)
FIXED = (RULE, PAGE_NUMBER, SYMBOL, ADDRESSES, CONTENTS, SOCIAL)
NAVIGATION = frozenset(
    {"back", "print", "share", "top", "imprimer", "retour", "partager", "sommaire", "volver"}
    | {"skip to main content", "skip to content", "back to top", "aller au contenu"}
    | {"aller au contenu principal", "haut de page", "retour en haut", "version imprimable"}
    | {"imprimir", "compartir", "ir al contenido", "table des matières", "contents"}
)
BARE = re.compile(r"\d{1,3}")
DECORATION = re.compile(r"^[►▶■●•\s]+|\*\*")


def is_furniture(string: str) -> bool:
    """Tell whether a line is furniture by itself, wherever it stands."""
    bare = DECORATION.sub("", string).strip()
    if any(pattern.fullmatch(bare) for pattern in FIXED):
        return True
    parts = [part.strip().casefold() for part in re.split(r"[|·>]", bare)]
    return all(part in NAVIGATION for part in parts if part)


def drop_furniture(lines: list[Line]) -> list[Line]:
    """Drop what belongs to pages; the line behind it remembers that the page turns there."""
    numbers = find_page_numbers(lines)
    fixed = {i for i, line in enumerate(lines) if i in numbers or is_furniture(line.string)}
    return drop_lines(lines, fixed)


def drop_running_heads(lines: list[Line]) -> list[Line]:
    """Drop what pages repeat; furniture between a head and the turn of the page must be gone."""
    return drop_lines(lines, find_running_heads(lines))


def drop_lines(lines: list[Line], dropped: Collection[int], *, turns: bool = True) -> list[Line]:
    """Take out the lines with these indices; gaps add up, and the page may turn there."""
    kept: list[Line] = []
    gap, turned = 0, False
    for index, line in enumerate(lines):
        gap, turned = gap + line.gap, turned or line.turned
        if index in dropped:
            turned = turned or turns
            continue
        kept.append(replace(line, gap=gap, turned=turned))
        gap, turned = 0, False
    return kept


def find_page_numbers(lines: list[Line]) -> set[int]:
    """Find lines that are nothing but a number, one more than the last such line's."""
    bare = [(i, int(line.string)) for i, line in enumerate(lines) if BARE.fullmatch(line.string)]
    pairs = pairwise(bare)
    return {
        place
        for (first, number), (second, following) in pairs
        if following == number + 1
        for place in (first, second)
    }
