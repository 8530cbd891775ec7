"""No wrong year lies behind what the stem says came after it.

Haladyna, Downing and Rodriguez (2002): make all distractors plausible; what has been in force since
1986 was not signed in 1988.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

_AFTERWARDS = re.compile(
    r"\b(?:en vigueur|entrée?s? en (?:vigueur|fonctions?)|ratifiée?s?|effecti(?:f|ve)s?|puis|"
    r"jusqu’en|avant)\b[^.;]*?\b(?P<year>(?:1\d|20)\d\d)\b"
)
_FIRST = re.compile(r"\b(?P<year>(?:1\d|20)\d\d)\b[^.;]*\b(?:puis|ensuite|avant d)\b[^.;]*_____")
_YEAR = re.compile(r"(?:1\d|20)\d\d")


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find wrong years behind one that the stem says came later, or before one that came first."""
    keys = list_keys(item)
    before = _FIRST.search(item.stem)
    if before and all(_YEAR.fullmatch(key) and key >= before["year"] for key in keys):
        yield from (year for year in list_distractors(item) if year < before["year"])
    match = _AFTERWARDS.search(item.stem)
    if match is None or not all(_YEAR.fullmatch(key) and key <= match["year"] for key in keys):
        return
    yield from (year for year in list_distractors(item) if year > match["year"])
