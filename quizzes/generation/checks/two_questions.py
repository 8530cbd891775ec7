"""A stem asks one question.

Haladyna, Downing and Rodriguez (2002): every item reflects one content.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import QUOTED
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find stems with a second question mark, quoted ones left out."""
    if QUOTED.sub("", item.stem).count("?") > 1:
        yield item.stem
