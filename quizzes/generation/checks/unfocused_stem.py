"""A stem asks something: it ends with a question mark, or a colon that the options complete.

Moore et al. (2023): "unfocused stem"; the learner should know what is asked before the options.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import TYPED
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind

ASKING = re.compile(r"[?:…؟？]\s*$")
KINDS = TYPED | {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find stems that should ask and do not."""
    if item.kind in KINDS and not ASKING.search(item.stem):
        yield item.stem
