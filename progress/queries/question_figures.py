"""The figures of one question in all the quizzes that asked it, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from progress.models import FlaggedVersion, ItemSum
from progress.queries.boards.items import OfferedOption
from progress.queries.flag_words import explain_flag
from progress.queries.freshness import read_current
from progress.queries.statistics import ItemStatistics
from quizzes.models import Question, Quiz, QuizQuestion


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """What one version of a question came to in one quiz, over first attempts."""

    quiz: Quiz
    item: ItemStatistics
    flags: tuple[str, ...]
    """In words."""
    options: tuple[OfferedOption, ...]
    as_of: datetime
    passed: FlaggedVersion | None
    """Where somebody looked at the flags and let them pass."""
    waits: bool
    """Whether its flags are in the queue."""


def read_question_figures(question: Question) -> tuple[QuestionFigures, ...]:
    """Read the figures of a question, the newest version first: as many queries as quizzes ask it.

    A question is asked by the quiz of its module and that of its course, hardly ever by more.
    """
    summed = ItemSum.objects.filter(question_version__question=question).values("quiz")
    asking = QuizQuestion.objects.filter(question=question).values("quiz")
    quizzes = Quiz.objects.filter(Q(pk__in=summed) | Q(pk__in=asking)).order_by("pk")
    rows = FlaggedVersion.objects.filter(question_version__question=question)
    flagged = {
        (row.quiz_id, row.question_version_id): row for row in rows.select_related("passed_by")
    }
    found = [one for quiz in quizzes for one in _read(question, quiz, flagged)]
    return tuple(sorted(found, key=lambda one: -one.item.version.number))


def _read(
    question: Question, quiz: Quiz, flagged: dict[tuple[int, int], FlaggedVersion]
) -> Iterator[QuestionFigures]:
    current = read_current(quiz, first_only=True)
    for item in current.statistics.items:
        if item.version.question_id == question.pk:
            row = flagged.get((quiz.pk, item.version.pk))
            yield QuestionFigures(
                quiz=quiz,
                item=item,
                flags=tuple(explain_flag(flag, item.texts) for flag in item.flags),
                options=tuple(OfferedOption(item.texts[one.option], one) for one in item.options),
                as_of=current.as_of,
                passed=row if row and row.passed_at else None,
                waits=bool(row and row.passed_at is None),
            )
