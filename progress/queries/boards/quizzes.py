"""How the learners of a cohort do in each of its quizzes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Avg, Count

from progress.queries.facts import results_of
from progress.queries.outlines import Outline, QuizOutline


@dataclass(frozen=True, slots=True)
class QuizBoard:
    """A quiz and how a cohort's learners do in it."""

    quiz: QuizOutline
    taken: int = 0
    """Learners with a scored attempt."""
    passed: int = 0
    mean: Decimal | None = None
    """Of their best marks."""


def read_quiz_boards(outline: Outline) -> tuple[QuizBoard, ...]:
    """Read how the learners who are in the cohort now do in each quiz, in one query."""
    learners = outline.cohort.members.values("learner")
    sums = results_of(outline, learners).values_list("quiz")
    rows = sums.annotate(Count("pk"), Count("passed_at"), Avg("best_fraction"))
    found = {quiz: told for quiz, *told in rows}
    return tuple(QuizBoard(quiz, *found.get(quiz.id, ())) for quiz in outline.quizzes)
