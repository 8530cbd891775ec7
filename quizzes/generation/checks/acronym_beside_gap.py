"""No acronym beside the gap spells what the gap hides.

From the house's first trials: "le _____ (BCN)" is answered by its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

BESIDE = re.compile(
    r"_{3,}\s*[(\[«,–—-]*\s*[A-Z][\w./-]*[A-Z0-9][\w./-]*|_{3,}\s*\(\s*[A-Z][\w./-]+\s*\)"
    r"|(?<!\w)[A-Z]{2,}[\w./-]*\s*[(\[«,–—]\s*_{3,}"
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find an acronym right before or behind the gap."""
    if match := BESIDE.search(item.stem):
        yield match.group()
