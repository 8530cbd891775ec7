"""Items in, quizzes out: where an item belongs, and which items make a good quiz."""

from quizzes.generation.selection.coverage import Unasked, find_unasked
from quizzes.generation.selection.placing import Place, assign_modules
from quizzes.generation.selection.records import Selection, Unfilled, Wishes
from quizzes.generation.selection.selecting import select_quizzes

__all__ = [
    "Place",
    "Selection",
    "Unasked",
    "Unfilled",
    "Wishes",
    "assign_modules",
    "find_unasked",
    "select_quizzes",
]
