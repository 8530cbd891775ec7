"""No word of the stem is of one family with a word of the key alone.

Haladyna, Downing and Rodriguez (2002): avoid clues to the right answer, such as clang associations;
"commissaires" points to the Commission, "recouvrer" to recovery.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.anatomy import list_distractors, list_keys
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import FactKind, Item, ItemKind
from quizzes.generation.wording import find_stems, has_kin

_KINDS = frozenset({FactKind.ROLE, FactKind.DEFINITION, FactKind.STATEMENT})


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find words of the stem that begin as a word of the key does, and of no wrong option."""
    if item.kind is not ItemKind.SINGLE_CHOICE or item.fact_kind not in _KINDS:
        return
    said = find_stems(item.stem)
    others = frozenset[str]().union(*map(find_stems, list_distractors(item)))
    for key in list_keys(item):
        for word in sorted(find_stems(key)):
            if has_kin(word, said) and not has_kin(word, others):
                yield word
