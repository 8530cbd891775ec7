"""A false statement does not give to one body what another one did once.

Haladyna, Downing and Rodriguez (2002): make all distractors plausible. What is done day by day may
be thought of several bodies; a single deed of the past, or its purpose, is somebody's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.falsehoods import find_fact, is_false_statement
from quizzes.generation.corpus import Corpus
from quizzes.generation.french.verbs import plural_forms, singular_forms
from quizzes.generation.records import FactKind, Item


def find(item: Item, corpus: Corpus) -> Iterator[str]:
    """Find a deed of the past, or a purpose, in a statement that is false by who or why."""
    if is_false_statement(item) and item.fact_kind is FactKind.STATEMENT:
        yield item.stem
    fact = find_fact(item, corpus)
    if fact is not None and not _is_present(fact.relation):
        yield fact.relation


def _is_present(predicate: str) -> bool:
    words = predicate.removeprefix("se ").removeprefix("s’").split()
    if not words or (
        words[0] in {"a", "ont"} and words[1:2] and words[1].endswith(("é", "i", "u"))
    ):
        return False
    one, several = singular_forms().get(words[0]), plural_forms().get(words[0])
    return (one is not None and one.singular == words[0]) or (
        several is not None and several.plural == words[0]
    )
