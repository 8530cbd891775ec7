"""Words that a line break cut in two."""

from __future__ import annotations

import re

from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.tracing import Traced
from courses.sources.wordlists import list_words

BROKEN = re.compile(r"(?<![\w’-])([^\W\d_]+(?:[-’][^\W\d_]+)*)[-‐][ \t]*\n\s*([^\W\d_]+)")
"""A letter, a hyphen and the end of the line."""

KEPT = re.compile(r"([\w’]-)[ \t]*\n\s*(?=\w)")
"""A hyphen at the end of a line that belongs to the word."""

COMPOUNDING = list_words(
    "peut celle celui ceux celles lui elle eux moi toi soi nous vous là ci non vice ex mi semi "
    "demi quasi avant arrière après sous grand tout quelques au par vis c’est est dit hors outre "
    "porte garde chef nord sud ouest haut bas rendez compte quatre vingt trente quarante cinquante "
    "soixante mille self well long short high low half"
)
"""First parts whose hyphen is spelling."""

WITHIN = list_words("à au aux de des du en et la le les sur t and by in of off on out the to up")
"""Words within a compound that has a hyphen before them: "state-of-", "va-t-"."""

ATTACHED = list_words("ci là même mêmes être dire il elle ils elles on ce je tu t")
"""Second parts whose hyphen is spelling."""


def join_hyphenated(text: Traced, known: Knowledge) -> Traced:
    """Join a word that the end of a line cut, without its hyphen unless the word has one."""

    def join(found: re.Match[str]) -> str:
        first, second = found.groups()
        hyphen = "-" if _keeps_hyphen(first, second, known) else ""
        return f"{first}{hyphen}{second}"

    return text.replace(BROKEN, join).replace(KEPT, r"\1")


def _keeps_hyphen(first: str, second: str, known: Knowledge) -> bool:
    if known.knows(f"{first}{second}"):
        return False
    if known.knows(f"{first}-{second}") or second[0].isupper():
        return True
    before, _, part = first.casefold().rpartition("-")
    compound = part in COMPOUNDING or (before != "" and part in WITHIN)
    return compound or second.casefold() in ATTACHED
