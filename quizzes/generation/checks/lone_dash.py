"""A dash that opens an aside is closed by a second one, or by the end of its quotation.

From the house's first trials: "compte sept bureaux – en Argentine" lost half of its aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
DASH = re.compile(r"(?:^|\s)[–—-](?=\s|$)")


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find texts with an odd number of dashes between spaces."""
    for text in iterate_texts(item):
        if len(DASH.findall(QUOTED.sub("«»", text))) % 2:
            yield text
