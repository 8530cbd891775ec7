"""Options are of one type: all years, all numbers of one unit, all actions, all names.

Haladyna, Downing and Rodriguez (2002): keep choices homogeneous in content and grammatical
structure. An acronym among names is of their type, unless it is what tells the key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.generation.checks.anatomy import list_answers, list_keys
from quizzes.generation.checks.shape import Shape, find_shape, find_unit
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find choices, or sides of pairs, that are not all of one type."""
    if item.pairs:
        groups = [[pair.left for pair in item.pairs], [pair.right for pair in item.pairs]]
    else:
        groups = [list(list_answers(item))]
    for texts in groups:
        if _are_mixed(texts) or (item.choices and _is_key_apart(texts, list_keys(item))):
            yield " / ".join(texts)


def _are_mixed(texts: Sequence[str]) -> bool:
    shapes = {find_shape(text) for text in texts}
    units = {unit for text in texts if (unit := find_unit(text))}
    return len(shapes - {Shape.ACRONYM}) > 1 or len(units) > 1 or _are_names_and_numbers(shapes)


def _are_names_and_numbers(shapes: set[Shape]) -> bool:
    return Shape.ACRONYM in shapes and not shapes <= {Shape.ACRONYM, Shape.WORDS}


def _is_key_apart(texts: Sequence[str], keys: Sequence[str]) -> bool:
    shapes = Counter(find_shape(text) for text in texts)
    return len(keys) == 1 and len(shapes) > 1 and shapes[find_shape(keys[0])] == 1
