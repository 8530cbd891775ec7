"""Options do without "always", "never", "only".

Haladyna, Downing and Rodriguez (2002): avoid specific determiners; Moore et al. (2023): "absolute
terms". What is absolute is seldom true, and learners know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_answers
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item, ItemKind
from quizzes.generation.wording import read_words

TERMS = frozenset(
    {
        *("toujours", "jamais", "aucun", "aucune", "tous", "toutes", "uniquement", "seulement"),
        *("exclusivement", "always", "never", "only", "none"),
    }
)

REGULAR = re.compile(
    r"\btou(?:s|tes) les (?:\w+ )?(?:ans|mois|semaines|jours|heures)\b", re.IGNORECASE
)
"""How often something is done: nothing absolute."""


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find absolute terms in the options, or in a statement that is true or false."""
    statement = (item.stem,) if item.kind is ItemKind.TRUE_FALSE else ()
    for text in (*list_answers(item), *statement):
        yield from sorted(TERMS & set(read_words(REGULAR.sub("", text))))
