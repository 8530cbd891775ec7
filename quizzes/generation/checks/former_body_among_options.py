"""A body of which the documents only tell what it did does not stand among those of today.

Haladyna, Downing and Rodriguez (2002): make all distractors plausible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.checks.falsehoods import read_exchanged
from quizzes.generation.corpus import Corpus, strip_article
from quizzes.generation.french.typography import level
from quizzes.generation.records import FactKind, Item, ItemKind

_DID = r"(?: \([^()]+\))?(?:,[^,.;]+,)? (?:ne |n’|se |s’)?(?:[a-zà-ÿ]+(?:ait|aient)|fut|furent)\b"


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find options that are said to have done things and not to do any, unlike the key."""
    if item.fact_kind is not FactKind.ROLE:
        return
    names = list_distractors(item)
    keys = list_keys(item)
    if item.kind is ItemKind.TRUE_FALSE:
        names, keys = tuple(filter(None, [read_exchanged(item, corpus)])), ()
    if any(_is_former(key, corpus) for key in keys):
        return
    yield from (name for name in names if _is_former(name, corpus))


def _is_former(name: str, corpus: Corpus) -> bool:
    """Tell whether the past stands behind a name wherever it begins a sentence or its half."""
    bare = strip_article(name)
    did = re.compile(rf"\b{re.escape(bare)}{_DID}")
    texts = [level(one.text) for one in corpus.sentences]
    said = [text for text in texts if re.search(rf"\b{re.escape(bare)}\b", text)]
    return bool(said) and all(did.search(text) for text in said)
