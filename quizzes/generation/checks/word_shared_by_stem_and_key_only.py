"""The key does not share a word with the stem that no distractor shares.

Haladyna, Downing and Rodriguez (2002): avoid clang associations; Moore et al. (2023): "word
repeats".
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind
from quizzes.generation.wording import find_stems


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find words that tie the only key to the stem, and no distractor."""
    keys, distractors = list_keys(item), list_distractors(item)
    if item.kind is ItemKind.TRUE_FALSE or len(keys) != 1 or not distractors:
        return
    shared = find_stems(item.stem) & find_stems(keys[0])
    if shared and not any(shared & find_stems(text) for text in distractors):
        yield ", ".join(sorted(shared))
