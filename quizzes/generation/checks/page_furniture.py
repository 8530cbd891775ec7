"""Neither stem nor options carry furniture of the page: addresses, page numbers, bullets, menus.

From the house's first trials: what cleaning leaves behind reads as part of the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

FURNITURE = re.compile(
    r"https?://|www\.|\S+@\S+\.\w|©|®|[►▶•●■◦▪→←|\t\r\n\f\ufeff\ufffd]|</?\w+[^<>]*>|&\w+;"
    r"|\bpage\s\d|\bp\.\s?\d|^\d+\s?/\s?\d+\b|\bdistr\.|\bcookies?\b|\ben\ssavoir\splus\b"
    r"|\blire\sla\ssuite\b|\bread\smore\b|\bvoir\s(?:la\s)?(?:note|annexe|figure|tableau)\b"
    r"|\bsee\s(?:note|annex|figure|table)\b|^\W*\d+[.)]\s|^\W*[a-z]\)\s",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find traces of the page in what the learner reads."""
    for text in iterate_texts(item):
        if match := FURNITURE.search(text):
            yield match.group().strip() or repr(match.group())
