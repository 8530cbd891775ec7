"""Exact sums over attempts: all that the running figures need, and what adding them means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Self

ZERO = Fraction()


@dataclass(frozen=True, slots=True)
class _Sums:
    """Sums that are added member by member, so that the order never matters."""

    def __add__(self, other: Self) -> Self:
        return type(self)(
            *(getattr(self, one.name) + getattr(other, one.name) for one in fields(self))
        )

    @classmethod
    def total(cls, parts: Iterable[Self]) -> Self:
        """Add any number of them."""
        return sum(parts, cls())


@dataclass(frozen=True, slots=True)
class QuizSums(_Sums):
    """Over the attempts at a quiz, with T the points of one: how many, and ΣT to ΣT⁴."""

    n: int = 0
    t: Fraction = ZERO
    t2: Fraction = ZERO
    t3: Fraction = ZERO
    t4: Fraction = ZERO

    @classmethod
    def of(cls, total: Fraction) -> QuizSums:
        """Count one attempt."""
        return cls(1, total, total**2, total**3, total**4)


@dataclass(frozen=True, slots=True)
class ItemSums(_Sums):
    """Over the attempts that saw an item, with x its mark (0 to 1) and T their points."""

    n: int = 0
    x: Fraction = ZERO
    x2: Fraction = ZERO
    t: Fraction = ZERO
    t2: Fraction = ZERO
    xt: Fraction = ZERO

    @classmethod
    def of(cls, mark: Fraction, total: Fraction) -> ItemSums:
        """Count one attempt."""
        return cls(1, mark, mark**2, total, total**2, mark * total)
