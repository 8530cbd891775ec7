"""Removes load data, and what hangs on it, and nothing else."""

from __future__ import annotations

from functools import partial

from django.db import connection, models, transaction

from accounts.models import User
from courses.models import Course, SourceDocument, SourceVersion
from progress.models import AttemptDelta, Cohort, Enrolment
from progress.services.loading.copying import analyze
from progress.services.loading.marking import ADDRESS, BLUEPRINT, COHORT, SLUG
from quizzes.models import (
    AnswerEvent,
    Attempt,
    AttemptItem,
    Mark,
    Question,
    QuizQuestion,
    Regraded,
)

FILLED = (Attempt, AttemptItem, AnswerEvent, Mark, AttemptDelta)
"""The tables that a load fills."""


@transaction.atomic
def remove_load() -> int:
    """Remove all load data; return how many courses it was."""
    analyze(*FILLED)
    courses = Course.objects.filter(slug__startswith=SLUG, blueprint=BLUEPRINT)
    ids = list(courses.values_list("pk", flat=True))
    documents = list(
        SourceDocument.objects.filter(courses__in=ids, name__startswith=SLUG).values_list(
            "pk", flat=True
        )
    )
    _remove_attempts(Attempt.objects.filter(quiz__course__in=ids))
    Cohort.objects.filter(courses__in=ids, name__regex=COHORT).delete()
    Enrolment.objects.filter(course__in=ids).delete()
    User.objects.filter(email__regex=ADDRESS).delete()
    QuizQuestion.objects.filter(quiz__course__in=ids).delete()
    Question.objects.filter(course__in=ids).delete()
    courses.delete()
    for version in SourceVersion.objects.filter(document__in=documents):
        transaction.on_commit(partial(version.file.storage.delete, str(version.file.name)))
        version.delete()
    SourceDocument.objects.filter(pk__in=documents).delete()
    return len(ids)


def _remove_attempts(attempts: models.QuerySet[Attempt]) -> None:
    """Remove attempts from below, in the database, so that no row is loaded."""
    items = AttemptItem.objects.filter(attempt__in=attempts)
    for rows in (
        AnswerEvent.objects.filter(item__in=items),
        Mark.objects.filter(item__in=items),
        AttemptDelta.objects.filter(attempt__in=attempts),
        Regraded.objects.filter(attempt__in=attempts),
        items,
        attempts,
    ):
        _remove(rows)


def _remove(rows: models.QuerySet[models.Model]) -> None:
    statement, values = rows.values("pk").query.sql_with_params()
    table = connection.ops.quote_name(rows.model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE id IN ({statement})", values)  # noqa: S608  # both parts are Django's own
