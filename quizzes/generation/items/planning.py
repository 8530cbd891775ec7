"""Which kinds of item a fact is asked in: the ones that suit its answer, two at most."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import AnswerKind, Listing, Matching
from quizzes.generation.items.cloze import write_cloze
from quizzes.generation.items.matching import write_matching
from quizzes.generation.items.multiple_choice import write_multiple_choice
from quizzes.generation.items.single_choice import write_single_choice
from quizzes.generation.items.true_false import write_true_false
from quizzes.generation.items.typed import write_numeric, write_short_answer
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import Item, ItemKind, Rejection

WRITERS: Mapping[ItemKind, Callable[[Indexed, Workshop], Item | Rejection | None]] = (
    MappingProxyType(
        {
            ItemKind.SINGLE_CHOICE: write_single_choice,
            ItemKind.MULTIPLE_CHOICE: write_multiple_choice,
            ItemKind.TRUE_FALSE: write_true_false,
            ItemKind.CLOZE: write_cloze,
            ItemKind.MATCHING: write_matching,
            ItemKind.NUMERIC: write_numeric,
            ItemKind.SHORT_ANSWER: write_short_answer,
        }
    )
)
"""Every kind that there is a writer for."""

_ONE, _TRUE, _GAP = ItemKind.SINGLE_CHOICE, ItemKind.TRUE_FALSE, ItemKind.CLOZE
_TURNS: Mapping[AnswerKind, tuple[tuple[ItemKind, ...], ...]] = MappingProxyType(
    {
        AnswerKind.YEAR: ((_ONE,), (_TRUE,), (_GAP,)),
        AnswerKind.NUMBER: ((_ONE,), (ItemKind.NUMERIC,), (_TRUE,), (_GAP,)),
        AnswerKind.CITY: ((_ONE,), (_GAP,)),
        AnswerKind.ACRONYM: ((ItemKind.SHORT_ANSWER,),),
        AnswerKind.EXPANSION: ((_ONE,),),
    }
)
_NAMES = ((_ONE, _TRUE),)


def plan_kinds(entry: Indexed) -> tuple[ItemKind, ...]:
    """Plan the kinds for a fact; where several would do, its id takes turns."""
    found = entry.found
    if isinstance(found, Listing):
        return (ItemKind.MULTIPLE_CHOICE,)
    if isinstance(found, Matching):
        return (ItemKind.MATCHING,)
    if found.least:
        return (ItemKind.NUMERIC,)
    turns = _TURNS.get(found.answer_kind, _NAMES)
    if not found.wording.gapped:
        turns = tuple(turn for turn in turns if _GAP not in turn and turn != (_TRUE,))
    return turns[int(entry.fact.id[:8], 16) % len(turns)]
