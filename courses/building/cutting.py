"""Lessons cut into parts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from courses.building.drafting import Draft, Run
from courses.building.records import SourcedBlock
from courses.building.wording import count_words
from courses.sources import Block, BlockKind

DETOUR = 100
"""Words by which parts may differ more, so that one begins with a passage."""

_LEANING = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
"""Kinds that stay with the block before them."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """Blocks that stay together."""

    run: int
    """Which passage of the lesson they come from."""
    blocks: Run

    @property
    def words(self) -> int:
        return sum(count_words(sourced.block.text) for sourced in self.blocks)


def cut(draft: Draft, longest: int) -> tuple[Draft, ...]:
    """Cut a lesson into as few parts of about the same length as have ``longest`` words at most.

    A part begins with a passage where one begins within ``DETOUR``, else with any block that does
    not lean on the one before; no block is cut, so that a part may stay longer. Parts are called
    "Titre (1/2)" and so on, and the first keeps the slug.
    """
    units = [unit for index, run in enumerate(draft.runs) for unit in _list_units(index, run)]
    fewest = min(math.ceil(draft.words / longest), len(units))
    tries = (_split(units, number) for number in range(fewest, len(units) + 1))
    parts = next(parts for parts in tries if all(_is_done(part, longest) for part in parts))
    if len(parts) == 1:
        return (draft,)
    return tuple(_make_part(draft, index, parts) for index in range(len(parts)))


def _list_units(index: int, run: Run) -> list[_Unit]:
    units: list[list[SourcedBlock]] = [[run[0]]]
    for before, sourced in pairwise(run):
        if _leans(before.block, sourced.block):
            units[-1].append(sourced)
        else:
            units.append([sourced])
    return [_Unit(index, tuple(blocks)) for blocks in units]


def _leans(before: Block, block: Block) -> bool:
    """Tell whether a block belongs below the one before: announced by it, or an item of a list."""
    announced = before.kind is BlockKind.HEADING or before.text.rstrip().endswith(":")
    lettered = block.kind is BlockKind.CLAUSE and block.label.endswith(")")
    return announced or lettered or block.kind in _LEANING


def _split(units: Sequence[_Unit], number: int) -> list[Sequence[_Unit]]:
    """Split units into a number of parts, each border as near to the ideal one as may be."""
    sums = [0, *accumulate(unit.words for unit in units)]
    costs = [0, *(DETOUR * (one.run == other.run) for one, other in pairwise(units))]
    borders = [0]
    for part in range(1, number):
        ideal = sums[-1] * part / number
        free = range(borders[-1] + 1, len(units) - (number - part) + 1)
        off = {border: abs(sums[border] - ideal) + costs[border] for border in free}
        borders.append(min(off, key=off.__getitem__))
    return [units[start:end] for start, end in pairwise([*borders, len(units)])]


def _is_done(part: Sequence[_Unit], longest: int) -> bool:
    return len(part) == 1 or sum(unit.words for unit in part) <= longest


def _make_part(draft: Draft, index: int, parts: Sequence[Sequence[_Unit]]) -> Draft:
    runs = groupby(parts[index], key=lambda unit: unit.run)
    return replace(
        draft,
        slug=f"{draft.slug}-{index + 1}" if index else draft.slug,
        title=f"{draft.title} ({index + 1}/{len(parts)})",
        runs=tuple(tuple(b for unit in units for b in unit.blocks) for _, units in runs),
        part=index + 1,
    )
