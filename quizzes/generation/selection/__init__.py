"""Items in, quizzes out: where an item belongs, and which items make a good quiz."""

from quizzes.generation.selection.placing import Place, assign_modules
from quizzes.generation.selection.records import Selection, Unfilled
from quizzes.generation.selection.selecting import select_quizzes

__all__ = ["Place", "Selection", "Unfilled", "assign_modules", "select_quizzes"]
