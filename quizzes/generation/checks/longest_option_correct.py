"""The key is not the longest option by a quarter or more.

Haladyna, Downing and Rodriguez (2002): keep the length of choices about equal; Moore et al. (2023):
"longest option correct".
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind

SHORT = 12
"""Below so many characters nobody sees which option is longest."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a single key that stands out by its length."""
    keys, distractors = list_keys(item), list_distractors(item)
    if item.kind is ItemKind.TRUE_FALSE or len(keys) != 1 or not distractors:
        return
    if len(keys[0]) > max(SHORT, 1.25 * max(map(len, distractors))):
        yield keys[0]
