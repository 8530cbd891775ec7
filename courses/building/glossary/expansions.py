"""Which of the words before an acronym it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from courses.building.glossary.signs import Initials
from courses.building.wording import SMALL

LONGEST = 14
"""Words of an expansion."""

_BORDER = re.compile(r"[.;:()«»“”](?:\s|$)|\s[–—]\s")
_WORD = re.compile(r"[\w-]+")
_INSIDE = re.compile(r"[A-ZÀ-Ý][\w-]*[\s’'](?:(?:des?|du|d|la|l|of|the)[\s’'])*$")
"""A text that breaks off within a name, behind "Comité des" or "Nations"."""

_CLAUSE = re.compile(
    r"\b(?:qui|que|dont|est|sont|a|ont|avec|sa|son|ses|leurs?|who|which|that|is|are|has|have|with|its"
    r"|their)\b"
)
"""What no name holds: words of a clause."""


def find_expansion(before: str, sign: str) -> int | None:
    """Find where the expansion of an acronym begins in the text right before it.

    Taken are the nearest words whose initials give the letters; else those that give them in
    another order; else, for letters of another language, the nearest name: words from a capital
    within the sentence that no verb interrupts and that do not give only the letters' beginning.
    """
    starts = list(_list_starts(before))
    for start in starts:
        if Initials(before[start:]).spell(sign):
            return start
    names = [s for s in starts if before[s].isupper() and not _CLAUSE.search(before[s:])]
    for start in names:
        if Initials(before[start:]).spell_permuted(sign):
            return start
    first = min(starts, default=0)
    return next((s for s in names if s != first and _is_name(before, s, sign)), None)


def _list_starts(before: str) -> Iterator[int]:
    """List where an expansion may begin, the nearest first: at words that are not small."""
    border = max((match.end() for match in _BORDER.finditer(before)), default=0)
    words = list(_WORD.finditer(before, border))[-LONGEST:]
    return (word.start() for word in reversed(words) if word.group().lower() not in SMALL)


def _is_name(before: str, start: int, sign: str) -> bool:
    words = before[start:]
    return (
        len(_WORD.findall(words)) > 1
        and "," not in words
        and _INSIDE.search(before[:start]) is None
        and not Initials(words).begin(sign)
    )
