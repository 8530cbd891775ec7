"""The stem does not say its own key.

Haladyna, Downing and Rodriguez (2002): avoid clues to the right answer, such as clang associations.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import GAP, list_keys
from quizzes.generation.corpus import Corpus, strip_article
from quizzes.generation.records import Item, ItemKind
from quizzes.generation.wording import fold, read_words

TELLING = 4
"""A key of so many letters tells wherever its letters stand; a shorter one as whole words."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find keys that can be read in the stem; a true or false statement is its own key."""
    if item.kind is ItemKind.TRUE_FALSE:
        return
    stem = GAP.sub(" ", item.stem)
    for key in list_keys(item):
        if is_said(strip_article(key), stem, loosely=item.kind is not ItemKind.CLOZE):
            yield key


def is_said(key: str, text: str, *, loosely: bool = False) -> bool:
    """Tell whether a text says a key: as whole words or, loosely, with words parted anyhow."""
    letters = fold(key)
    if loosely and len(letters) >= TELLING:
        return letters in fold(text)
    words = " ".join(map(fold, read_words(key)))
    return bool(words) and f" {words} " in f" {' '.join(map(fold, read_words(text)))} "
