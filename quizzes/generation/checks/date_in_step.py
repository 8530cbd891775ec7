"""Steps to be put in order do not show when they happened.

A date would turn knowing into sorting (Haladyna, Downing and Rodriguez 2002: avoid clues).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

YEAR = re.compile(r"(?<![\w/])(?:1[5-9]|20)\d{2}(?![\w/])")


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find steps that hold a year."""
    for step in item.sequence:
        if YEAR.search(step):
            yield step
