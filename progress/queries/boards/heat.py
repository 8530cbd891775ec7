"""How far learners are in each module, as a table whose cells are shaded by their figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from accounts.models import User
from progress.queries.learner_rows import LearnerRow, ModuleRow
from progress.queries.outlines import ModuleOutline, Outline

SHADES = 5
"""Beside none at all."""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A learner in a module."""

    share: float | Decimal | None
    """What the map shows, 0 to 1; none where there is nothing to show."""
    is_completed: bool

    @property
    def shade(self) -> int:
        """How dark it is: 0 for nothing, 5 for the whole."""
        return ceil(self.share * SHADES) if self.share else 0


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A learner in all modules."""

    learner: User
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Learners by modules."""

    modules: tuple[ModuleOutline, ...]
    rows: tuple[HeatRow, ...]
    of_marks: bool
    """Whether cells show the best marks, and not what is done."""


def draw_heat(outline: Outline, rows: Sequence[LearnerRow], *, of_marks: bool) -> HeatMap:
    """Show how far learners are; modules that have neither lesson nor quiz are left out."""
    steps = _count_steps(outline)
    shown = tuple(module for module in outline.modules if steps[module.id])
    return HeatMap(
        modules=shown,
        rows=tuple(
            HeatRow(row.learner, tuple(_cells(row, steps, of_marks=of_marks))) for row in rows
        ),
        of_marks=of_marks,
    )


def _count_steps(outline: Outline) -> dict[int, int]:
    """Count the lessons and quizzes of each module."""
    steps = {module.id: module.lessons for module in outline.modules}
    for quiz in outline.quizzes:
        if quiz.module_id is not None:
            steps[quiz.module_id] += 1
    return steps


def _cells(row: LearnerRow, steps: dict[int, int], *, of_marks: bool) -> Iterable[HeatCell]:
    passed = [one.quiz.module_id for one in row.quizzes if one.result.passed_at]
    for one in row.modules:
        if not steps[one.module.id]:
            continue
        share = one.best_fraction if of_marks else _share(one, passed, steps)
        yield HeatCell(share, one.completed_at is not None)


def _share(one: ModuleRow, passed: Sequence[int | None], steps: dict[int, int]) -> float:
    done = one.lessons_done + passed.count(one.module.id)
    return min(1.0, done / steps[one.module.id])
