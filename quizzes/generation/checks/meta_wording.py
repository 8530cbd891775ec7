"""A stem asks about the world, not about the text that was read.

Moore et al. (2023) and Haladyna, Downing and Rodriguez (2002): no window dressing; a learner
meets the question without the passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item

META = re.compile(
    r"\b(?:dans|selon|d.après|par|de)\s(?:le|la|l['’]|ce|cet|cette|du)\s?"
    r"(?:texte|document|passage|extrait|paragraphe|article|phrase|encadré)"
    r"(?=\s(?:ci-|suivante?|précédente?|lue?|donnée?|suggère|indique|dit|mentionne)|\s?[,?]|\s*$)"
    r"|\b(?:dans|selon|d.après)\s(?:le|ce)\s(?:texte|document|passage)"
    r"|\bci-(?:dessus|dessous|contre)\b|\b(?:l['’]auteur|the\sauthor)\b"
    r"|\b(?:in|according\sto)\s(?:the|this)\s(?:text|passage|document|paragraph|excerpt)\b"
    r"|\b(?:mentioned|described)\s(?:above|below)\b",
    re.IGNORECASE,
)


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find words that point to the passage instead of its subject."""
    for text in iterate_texts(item):
        if match := META.search(text):
            yield match.group()
