"""Where the stem names a part of the world, no wrong city lies elsewhere.

Haladyna, Downing and Rodriguez (2002): make all distractors plausible; a Pan-American office is in
none of Europe’s cities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.distractors.world import read_world
from quizzes.generation.records import Item, ItemKind

_REGION = re.compile(
    r"(?:améric|afric|asiat|asie|europ|caraïb|pacifique|arab|latin|andin|antill|"
    r"nordi|balt|alpin|rhénan|danub|méditerran)",
    re.IGNORECASE,
)
_NARROW = re.compile(r"(?:nordi|balt|alpin|rhénan|danub|andin|antill|méditerran)", re.IGNORECASE)
"""Parts of a continent, of which the table knows too few cities."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find cities out of the part of the world that the stem names and the right one lies in."""
    region = _REGION.search(item.stem)
    if item.kind is ItemKind.TRUE_FALSE or region is None:
        return
    around = {name for key in list_keys(item) for name in read_world().around("ville", key)}
    if around and _NARROW.search(item.stem):
        yield region.group()
        return
    yield from (city for city in list_distractors(item) if around and city not in around)
