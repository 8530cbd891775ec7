"""What a source says with a reserve is not asked without it.

"composé surtout des ministres" does not prove that the council consists of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.corpus import Corpus
from quizzes.generation.french.typography import level
from quizzes.generation.records import FactKind, Item, ItemKind
from quizzes.generation.wording import find_stems

_HEDGE = re.compile(
    r"\b(?:surtout|principalement|essentiellement|généralement|en général|en principe|souvent|"
    r"parfois|rarement|presque|la plupart du temps|le plus souvent|d’ordinaire)\b"
    r"(?P<behind>(?: [\w’-]+){0,4})"
)
_KINDS = frozenset({FactKind.ROLE, FactKind.STATEMENT, FactKind.ENUMERATION, FactKind.QUANTITY})


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find a reserve of the quote before words of the item, which leaves it out."""
    if item.language != "fr" or item.fact_kind not in _KINDS or item.kind is ItemKind.MATCHING:
        return
    said = " ".join([item.stem, *(choice.text for choice in item.choices if choice.correct)])
    for source in item.source:
        for match in _HEDGE.finditer(level(source.quote)):
            hedge = match.group().removesuffix(match["behind"])
            if hedge not in level(said) and find_stems(match["behind"]) & find_stems(said):
                yield hedge
