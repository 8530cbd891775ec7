"""A wrong option is a body or a text that the documents speak of.

Haladyna, Downing and Rodriguez (2002): make all distractors plausible. A body of the wide world
among those of one house is seen to be wrong; where a blueprint names rivals, they are known to fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_distractors
from quizzes.generation.checks.falsehoods import read_exchanged
from quizzes.generation.corpus import Corpus
from quizzes.generation.french.classes import CITY, COUNTRY, LANGUAGE, class_of
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.french.words import ARTICLE
from quizzes.generation.records import Item, ItemKind

_OPEN = frozenset({CITY, COUNTRY, LANGUAGE})
"""Classes whose members everybody knows to be of one kind."""


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find bodies and texts that no document names."""
    names = list_distractors(item)
    if item.kind is ItemKind.TRUE_FALSE:
        names = tuple(filter(None, [read_exchanged(item, corpus)]))
    for name in names:
        kind = class_of(read_phrase(name).head)
        body = kind is not None and kind not in _OPEN and bool(ARTICLE.match(name))
        if body and not any(corpus.mentions(document, name) for document in corpus.documents):
            yield name
