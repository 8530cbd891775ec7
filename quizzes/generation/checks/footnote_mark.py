"""Neither stem nor options carry the mark of a footnote.

From the house's first trials: "illicites6" and "20304" came out of a resolution's notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

MARK = re.compile(
    r"[¹²³⁰⁴-⁹†‡]|\[\d{1,3}\]|(?<!\w)[^\W\d_]*[a-zà-ÿ]{3}\d{1,3}(?!\w)"
    r"|(?<![\d,.])(?:19|20)\d{2}[1-9](?![\d,.])|\(note\s\d+\)"
)
"""A year with a digit more is a year and its note; round numbers of five digits are numbers."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find marks of notes in what the learner reads."""
    for text in iterate_texts(item):
        if match := MARK.search(text):
            yield match.group()
