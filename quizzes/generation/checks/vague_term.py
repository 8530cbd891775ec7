"""Stem and options do without "often", "sometimes", "about".

Moore et al. (2023): "vague terms"; readers do not agree on how often "often" is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item
from quizzes.generation.wording import read_words

TERMS = frozenset(
    {
        *("souvent", "parfois", "généralement", "environ", "plusieurs", "habituellement"),
        *("fréquemment", "often", "sometimes", "usually", "generally", "frequently"),
    }
)
ASKED = re.compile(r"^how often\b", re.IGNORECASE)
"""A question that wants to know exactly how often is not vague."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find vague terms in what the learner reads."""
    for text in iterate_texts(item):
        yield from sorted(TERMS & set(read_words(ASKED.sub("", text))))
