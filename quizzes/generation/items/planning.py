"""Which kinds of item a fact is asked in: the ones that suit its answer, two at most."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from quizzes.generation.facts.index import Indexed
from quizzes.generation.facts.records import AnswerKind, Listing, Matching, Ordering, Single
from quizzes.generation.french.typography import GAP
from quizzes.generation.items.cloze import write_cloze
from quizzes.generation.items.matching import write_matching
from quizzes.generation.items.multiple_choice import write_multiple_choice
from quizzes.generation.items.ordering import write_ordering
from quizzes.generation.items.single_choice import write_single_choice
from quizzes.generation.items.true_false import write_true_false
from quizzes.generation.items.typed import write_numeric, write_short_answer
from quizzes.generation.items.workshop import Workshop
from quizzes.generation.records import FactKind, Item, ItemKind, Rejection

WRITERS: Mapping[ItemKind, Callable[[Indexed, Workshop], Item | Rejection | None]] = (
    MappingProxyType(
        {
            ItemKind.SINGLE_CHOICE: write_single_choice,
            ItemKind.MULTIPLE_CHOICE: write_multiple_choice,
            ItemKind.TRUE_FALSE: write_true_false,
            ItemKind.CLOZE: write_cloze,
            ItemKind.MATCHING: write_matching,
            ItemKind.ORDERING: write_ordering,
            ItemKind.NUMERIC: write_numeric,
            ItemKind.SHORT_ANSWER: write_short_answer,
        }
    )
)
"""Every kind that there is a writer for."""

_ONE, _TRUE, _GAP = ItemKind.SINGLE_CHOICE, ItemKind.TRUE_FALSE, ItemKind.CLOZE
_TYPED = ItemKind.SHORT_ANSWER
_TURNS: Mapping[AnswerKind, tuple[tuple[ItemKind, ...], ...]] = MappingProxyType(
    {
        AnswerKind.YEAR: ((_ONE,), (_GAP,), (_TYPED,), (_TRUE,)),
        AnswerKind.NUMBER: ((_ONE, _TRUE), (ItemKind.NUMERIC, _TRUE), (_GAP, _TRUE)),
        AnswerKind.CITY: ((_ONE, _TRUE), (_GAP, _TRUE)),
        AnswerKind.COUNTRY: ((_ONE, _TRUE),),
        AnswerKind.ACRONYM: ((_TYPED,),),
        AnswerKind.EXPANSION: ((_ONE,),),
    }
)
_CAUTIOUS: Mapping[AnswerKind, tuple[tuple[ItemKind, ...], ...]] = MappingProxyType(
    {
        AnswerKind.YEAR: ((_ONE, _GAP), (_TYPED, _TRUE), (_ONE, _TRUE), (_TYPED, _GAP)),
        AnswerKind.CITY: ((_TYPED,),),
        AnswerKind.NAME: ((_TRUE,),),
    }
)
"""What differs where no blueprint knows the field.

Which other cities could be meant nobody knows then, so that a city is typed, nor which bodies, so
that these are not chosen among; a year is asked for in two ways.
"""
_SHORT = 24
"""Words of a sentence that says one thing."""
_NAMES = ((_ONE, _TRUE),)
_SAYINGS = ((_ONE, _TRUE), (_ONE, _TRUE), (_TRUE,))
"""What something is or is for is now and then only stated, so that not all is chosen."""
_SAID = frozenset({FactKind.DEFINITION, FactKind.STATEMENT})


def plan_kinds(entry: Indexed, *, vouched: bool = True) -> tuple[ItemKind, ...]:
    """Plan the kinds for a fact; where several would do, its id takes turns.

    ``vouched`` tells whether a blueprint knows the field.
    """
    found = entry.found
    if isinstance(found, Listing):
        return (ItemKind.MULTIPLE_CHOICE,)
    if isinstance(found, Matching):
        return (ItemKind.MATCHING,)
    if isinstance(found, Ordering):
        return (ItemKind.ORDERING,)
    if found.least:
        return (_GAP,)
    if GAP in found.wording.question:
        return _plan_gap(found, vouched=vouched)
    turns = _TURNS.get(found.answer_kind, _SAYINGS if found.kind in _SAID else _NAMES)
    if not vouched:
        turns = _CAUTIOUS.get(found.answer_kind, turns)
    if not found.wording.gapped:
        turns = _ask_only(turns)
    return turns[int(entry.fact.id[:8], 16) % len(turns)] if turns else ()


def _plan_gap(found: Single, *, vouched: bool) -> tuple[ItemKind, ...]:
    """Plan a sentence with a gap; without a blueprint a short one is stated as well."""
    if vouched:
        return (_GAP,)
    if found.answer_kind is AnswerKind.CITY:
        return ()
    short = len(found.wording.gapped.split()) <= _SHORT
    stated = short and found.answer_kind in {AnswerKind.YEAR, AnswerKind.NUMBER}
    return (_GAP, _TRUE) if stated else (_GAP,)


def _ask_only(turns: tuple[tuple[ItemKind, ...], ...]) -> tuple[tuple[ItemKind, ...], ...]:
    """Leave out the kinds that need a statement."""
    plain = (tuple(k for k in turn if k not in {_TRUE, _GAP}) for turn in turns)
    return tuple(turn for turn in plain if turn)
