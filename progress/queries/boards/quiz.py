"""A quiz as its trainers see it: its figures, the distribution of points, and its questions."""

from __future__ import annotations

from dataclasses import dataclass

from progress.queries.boards.items import ItemBoard, read_item_boards
from progress.queries.figure_words import NamedFigure, name_figures
from progress.queries.freshness import Current, read_current
from quizzes.models import Quiz


@dataclass(frozen=True, slots=True)
class QuizSheet:
    """What is known of a quiz."""

    current: Current
    figures: tuple[NamedFigure, ...]
    items: tuple[ItemBoard, ...]

    @property
    def flagged(self) -> int:
        """How many questions somebody should look at."""
        return sum(1 for one in self.items if one.flags)


def read_quiz_sheet(quiz: Quiz, *, first_only: bool) -> QuizSheet:
    """Read the figures of a quiz over first attempts, or over all."""
    current = read_current(quiz, first_only=first_only)
    told = current.statistics
    return QuizSheet(current, name_figures(told), read_item_boards(told.items))
