"""Tables of marks, an attempt a row, and the sums over them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from progress.statistics import ItemSums, QuizSums

SCALE = 10**8
"""Marks are whole numbers of this share of a point, as they are stored."""
Rows = Sequence[Sequence[int]]


def quiz_sums(rows: Rows) -> QuizSums:
    return QuizSums.total(QuizSums.of(Fraction(sum(row), SCALE)) for row in rows)


def item_sums(rows: Rows, item: int) -> ItemSums:
    return ItemSums.total(
        ItemSums.of(Fraction(row[item], SCALE), Fraction(sum(row), SCALE)) for row in rows
    )


def all_items(rows: Rows) -> list[ItemSums]:
    return [item_sums(rows, item) for item in range(len(rows[0]))]
