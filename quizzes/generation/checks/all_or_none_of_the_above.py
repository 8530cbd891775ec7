"""No option is about the other options.

Haladyna, Downing and Rodriguez (2002): avoid "all of the above", use "none of the above" carefully.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_options
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

ABOUT_OTHERS = re.compile(
    r"\b(?:toutes|aucune|tous|aucun)\s(?:de\s)?(?:ces|les)\s(?:réponses|propositions|choix)\b"
    r"|\b(?:aucune|toutes)\s(?:de\scelles-ci|ces\sréponses)\b"
    r"|\b(?:all|none|both)\sof\s(?:the\sabove|these|them)\b|\bboth\s[a-d]\sand\s[a-d]\b",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find options that say "all" or "none" of the others."""
    for text in list_options(item):
        if ABOUT_OTHERS.search(text):
            yield text
