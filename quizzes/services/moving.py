"""Moves a question to another module or objective of its course."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.services.audit import record
from courses.models import Course, Module, Objective
from quizzes.models import Question
from quizzes.services.composing import recompose_quizzes


@transaction.atomic
def move_question(
    *, question: Question, module: Module | None, objective: Objective | None, by: User | None
) -> bool:
    """Move a question, have the quizzes follow, and tell whether it stood elsewhere."""
    course = Course.objects.select_for_update(no_key=True).get(pk=question.course_id)
    moved = Question.objects.select_for_update(no_key=True).get(pk=question.pk)
    if (moved.module_id, moved.objective_id) == (_key(module), _key(objective)):
        return False
    before = {"module": moved.module_id, "objective": moved.objective_id}
    moved.module, moved.objective = module, objective
    moved.save(update_fields=["module", "objective"])
    after = {"module": moved.module_id, "objective": moved.objective_id}
    record("question_move", moved, by=by, before=before, after=after)
    recompose_quizzes(course)
    return True


def _key(row: Module | Objective | None) -> int | None:
    return row.pk if row else None
