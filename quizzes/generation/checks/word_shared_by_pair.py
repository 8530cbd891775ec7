"""A right side shares no word with its left side that other right sides do not share.

Haladyna, Downing and Rodriguez (2002): avoid clang associations; in matching they tie the pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item
from quizzes.generation.wording import find_stems


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find words that stand in both sides of one pair, and in no other right side."""
    rights = Counter(stem for pair in item.pairs for stem in find_stems(pair.right))
    for pair in item.pairs:
        shared = find_stems(pair.left) & find_stems(pair.right)
        if telling := sorted(stem for stem in shared if rights[stem] == 1):
            yield ", ".join(telling)
