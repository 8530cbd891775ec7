"""No distractor can be defended as right.

Haladyna, Downing and Rodriguez (2002): one right answer, choices that do not overlap; Moore et
al. (2023) count "more than one correct" among the flaws. A distractor that is another name of the
key, another value of the same fact, or the key said more or less exactly, is no distractor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.corpus import Corpus, strip_article
from quizzes.generation.numerals import read_quantity
from quizzes.generation.records import Item, ItemKind
from quizzes.generation.wording import FUNCTION_WORDS, fold, read_words

JOINED = re.compile(r",\s(?:et\s)?|\set\s|\sainsi\squ(?:e\s|['’])|\scomme\s|\sand\s|\sou\s")


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find distractors that the item's own fact, or the key itself, makes right."""
    if item.kind is ItemKind.TRUE_FALSE:
        return
    fact = corpus.find_fact(item.fact)
    keys = {corpus.name_key(key) for key in list_keys(item)}
    values = {corpus.name_key(value) for value in fact.values} if fact else set()
    right = keys | (values if keys & values else set())
    for distractor in list_distractors(item):
        if corpus.name_key(distractor) in right:
            yield distractor
    for key, distractor in product(list_keys(item), list_distractors(item)):
        if (
            is_narrower(key, distractor)
            or is_narrower(distractor, key)
            or share_member(key, distractor)
        ):
            yield f"{distractor} / {key}"


def is_narrower(narrow: str, wide: str) -> bool:
    """Tell whether a phrase is another one with a complement: "bureau régional" is a "bureau".

    Numbers are themselves: "20" does not hold in "20 000".
    """
    if read_quantity(narrow) or read_quantity(wide):
        return False
    words, head = _list_words(narrow), _list_words(wide)
    return 0 < len(head) < len(words) and words[: len(head)] == head


def share_member(one: str, other: str) -> bool:
    """Tell whether two lists of names have one in common: "l’ONU et l’OMS", "l’OMS"."""
    return bool(_list_names(one) & _list_names(other))


def _list_names(text: str) -> set[str]:
    """List the proper names among the members that a text joins: all their words have capitals."""
    members = (strip_article(member) for member in JOINED.split(text))
    return {fold(member) for member in members if _is_name(member)}


def _is_name(text: str) -> bool:
    words = [word for word in text.split() if word not in FUNCTION_WORDS]
    return bool(words) and all(word[0].isupper() for word in words)


def _list_words(text: str) -> list[str]:
    return [word for word in read_words(text) if word not in FUNCTION_WORDS]
