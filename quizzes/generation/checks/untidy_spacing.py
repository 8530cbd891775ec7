"""Spaces stand where a printer would set them.

Haladyna, Downing and Rodriguez (2002): edit and proof items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

UNTIDY = re.compile(r"\s{2,}|\s[,.](?!\d)|\(\s|\s\)|,,|\.\.$|^\s|\s$|[a-zà-ÿ][?!]|«\S|\S»|['’]\s")


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find doubled, missing or misplaced spaces in what the learner reads."""
    for text in iterate_texts(item):
        if UNTIDY.search(text) and not (item.language != "fr" and not _is_untidy_anywhere(text)):
            yield text


def _is_untidy_anywhere(text: str) -> bool:
    return bool(re.search(r"\s{2,}|\s[,.](?!\d)|\(\s|\s\)|,,|\.\.$|^\s|\s$", text))
