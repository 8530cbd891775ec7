"""What belongs to the page and not to the text: rules, page numbers, addresses, running heads."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from courses.sources.layout.cookies import find_cookie_notices
from courses.sources.layout.heads import find_running_heads
from courses.sources.layout.lines import Line

RULE = re.compile(r"[|_\-=*~—–.·:;,\s]+")
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*\d{1,4}\s*[-–—]"  # - 3 -
    r"|\d{1,3}\s*/\s*\d{1,3}"  # 3/7
    r"|(?:page|p\.)\s*\d{1,4}(?:\s*(?:/|sur|of|de)\s*\d{1,4})?)",
    re.IGNORECASE,
)
SYMBOL = re.compile(
    r"\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{1,3}\s*/\s*\d{1,3})?"  # 25-04417 (F) 2/4
    r"|(?=\S*\d)[A-Z]{1,8}(?:/[A-Z0-9]{1,8}(?:[.-][A-Z0-9]{1,8}){0,3}(?:\s?\(\d{4}\))?){2,5}"
)
"""The number or symbol of a document, as it stands at the head or foot of its pages."""

ADDRESSES = re.compile(r"(?:<?(?:https?://|www\.)[^\s<>]+>?[\s,;]*)+", re.IGNORECASE)
CONTENTS = re.compile(r"\S.{0,150}?(?:\.{4,}|(?:\. ){4,}|…{2,})\s*\d{1,4}")
"""A line of a table of contents."""

SOCIAL = re.compile(
    r"(?:twitter|x|youtube|facebook|linkedin|instagram|flickr|tiktok)\s*:\s*@?[\w./-]+",
    re.IGNORECASE,
)
TRAIL = re.compile(
    r"(?:accueil|home|inicio|vous êtes ici|you are here)\b[^.!?]{0,20}(?:\s[>›]\s[^>›]{1,80}){1,8}",
    re.IGNORECASE,
)
"""The way from the first page to this one: "Accueil > Réseau > Partenaires"."""

RIGHTS = re.compile(
    r"(?:copyright\s+)?©.{0,150}|copyright\s+(?:\(c\)|\d{4}).{0,150}", re.IGNORECASE
)

FIXED = re.compile(
    "|".join(
        f"(?i:{kind.pattern})" if kind.flags & re.IGNORECASE else f"(?:{kind.pattern})"
        for kind in (RULE, PAGE_NUMBER, ADDRESSES, CONTENTS, SOCIAL, TRAIL, RIGHTS)
    )
)
"""All of them at once: most lines are none."""
NAVIGATION = frozenset(
    {"back", "print", "share", "top", "imprimer", "retour", "partager", "sommaire", "volver"}
    | {"skip to main content", "skip to content", "back to top", "aller au contenu"}
    | {"aller au contenu principal", "haut de page", "retour en haut", "version imprimable"}
    | {"imprimir", "compartir", "ir al contenido", "table des matières", "contents"}
    | {"mentions légales", "plan du site", "tous droits réservés", "all rights reserved"}
)
LONGEST_NAVIGATION = 200
BARE = re.compile(r"\d{1,3}")
DECORATION = re.compile(r"^[►▶■●•\s]+|\*\*")


def is_furniture(string: str) -> bool:
    """Tell whether a line is furniture by itself, wherever it stands."""
    bare = DECORATION.sub("", string).strip()
    if FIXED.fullmatch(bare) or SYMBOL.fullmatch(string):
        return True
    if len(bare) > LONGEST_NAVIGATION:
        return False
    parts = [part.strip().casefold() for part in re.split(r"[|·>]", bare)]
    return all(part in NAVIGATION for part in parts if part)


def drop_furniture(lines: list[Line]) -> list[Line]:
    """Drop what belongs to pages; the line behind it remembers that the page turns there."""
    fixed = {i for i, line in enumerate(lines) if is_furniture(line.string)}
    return drop_lines(lines, fixed | find_page_numbers(lines) | find_cookie_notices(lines))


def drop_running_heads(lines: list[Line], issuer: str = "") -> list[Line]:
    """Drop what pages repeat; furniture between a head and the turn of the page must be gone."""
    return drop_lines(lines, find_running_heads(lines, issuer))


def drop_lines(lines: list[Line], dropped: Collection[int], *, turns: bool = True) -> list[Line]:
    """Take out the lines with these indices; gaps add up, and the page may turn there."""
    kept: list[Line] = []
    gap, turned = 0, False
    for index, line in enumerate(lines):
        gap, turned = gap + line.gap, turned or line.turned
        if index in dropped:
            turned = turned or turns
            continue
        moved = gap != line.gap or turned != line.turned
        kept.append(replace(line, gap=gap, turned=turned) if moved else line)
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
