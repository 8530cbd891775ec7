"""How deep the elements of a page stand in one another."""

from __future__ import annotations

import re

from courses.sources.wordlists import list_words

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
UNNESTED = list_words(
    "area base br col embed hr img input link meta param source track wbr "
    "p li dt dd option optgroup tr td th thead tbody tfoot html head body"
)
"""Elements that hold nothing, or that the next of their kind closes."""


def measure_nesting(text: str) -> int:
    """Measure how deep a page nests, by its tags alone: a deep tree takes a parser hours."""
    depth = deepest = 0
    for closing, name in TAG.findall(text):
        if name.lower() in UNNESTED:
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest
