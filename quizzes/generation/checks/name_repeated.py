"""A stem names whom it is about once: not “Eurojust a-t-il ouvert le bureau d’Eurojust”.

Haladyna, Downing and Rodriguez (2002): avoid window dressing, say no more than is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import QUOTED
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

TWICE = re.compile(
    r"(?<!\w)(?P<name>[A-ZÀ-Ý][\w-]*[A-ZÀ-Ý][\w-]*)\b(?=.*\bd(?:e\s(?:l['’])?|['’])(?P=name)\b)"
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find an acronym that the stem says again as the owner of something."""
    if match := TWICE.search(QUOTED.sub("", item.stem)):
        yield match["name"]
