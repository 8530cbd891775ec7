"""Stores a quiz, and tells where its marks come to mean something else."""

from __future__ import annotations

from django.db import transaction

from quizzes.models import Quiz
from quizzes.signals import grading_changed


@transaction.atomic
def save_quiz(quiz: Quiz) -> None:
    """Save a quiz; results follow in the same transaction where pass mark or grading changed."""
    before = Quiz.objects.select_for_update(of=("self",)).filter(pk=quiz.pk).first()
    quiz.save()
    if before is not None and _grades(before) != _grades(quiz):
        grading_changed.send(sender=Quiz, quiz=quiz)


def _grades(quiz: Quiz) -> tuple[object, ...]:
    return quiz.grading, quiz.pass_mark
