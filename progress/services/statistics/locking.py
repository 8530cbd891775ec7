"""The lock that keeps the statistics of a quiz from being rewritten while they are added to."""

from __future__ import annotations

from django.db import connection

from quizzes.models import Quiz


def share_quiz(quiz: int) -> None:
    """Keep a quiz from being rewritten until the transaction ends; wait while it is.

    A new delta takes the same lock by its foreign key, so scoring asks for nothing more.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM quizzes_quiz WHERE id = %s FOR KEY SHARE", [quiz])


def try_to_share_quiz(quiz: int) -> bool:
    """Do the same at once or not at all."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM quizzes_quiz WHERE id = %s FOR KEY SHARE SKIP LOCKED", [quiz])
        return cursor.fetchone() is not None


def own_quiz(quiz: Quiz) -> None:
    """Let nobody else add to the statistics of a quiz until the transaction ends."""
    Quiz.objects.select_for_update(of=("self",)).only("pk").get(pk=quiz.pk)
