"""Reads the questions of a course as they travel to other systems."""

from __future__ import annotations

from collections.abc import Collection

from courses.models import Course
from quizzes.exchange import BankQuestion
from quizzes.generation.export import ExportedQuestion, QuestionStatus
from quizzes.queries.exported_names import ExportedNames
from quizzes.queries.exporting import read_questions

APPROVED = frozenset({QuestionStatus.APPROVED})


def read_bank_questions(
    course: Course,
    *,
    statuses: Collection[QuestionStatus] = APPROVED,
    chosen: Collection[str] | None = None,
) -> list[BankQuestion]:
    """Read questions in the writer's order, of those ``chosen`` by identity where some are.

    Each comes in its approved version, or in its newest one where none is approved.
    """
    return [
        _convert(one)
        for one in read_questions(course, ExportedNames.of(course))
        if one.status in statuses and (chosen is None or one.item.id in chosen)
    ]


def _convert(exported: ExportedQuestion) -> BankQuestion:
    item = exported.item
    return BankQuestion(
        kind=item.kind,
        stem=item.stem,
        id=item.id,
        language=item.language,
        explanation=item.explanation,
        choices=item.choices,
        pairs=item.pairs,
        sequence=item.sequence,
        accepted=item.accepted,
        tolerance=item.tolerance,
        sources=item.source,
        status=exported.status.value,
        module=exported.module,
        objective=exported.objective,
        fact_kind=item.fact_kind.value,
        level=item.cognitive_level.value,
        difficulty=item.difficulty,
    )
