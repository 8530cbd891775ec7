"""Learners who learnt what the newest version of a source no longer says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from django.db import connection
from django.db.models import Max, OuterRef, Q, QuerySet, Subquery

from accounts.models import User
from courses.services.histories import Place
from progress.models import CorrectionLetter, LessonCompletion
from quizzes.models import AttemptItem, AttemptState, QuestionVersion

if TYPE_CHECKING:
    from datetime import datetime

    from django_stubs_ext import WithAnnotations

    class Learnt(TypedDict):
        """When somebody answered the question last, read a lesson, and was told."""

        answered_at: datetime | None
        read_at: datetime | None
        letter_made_at: datetime | None
        letter_sent_at: datetime | None

    MisinformedLearner = WithAnnotations[User, Learnt]

SHOWN_IN = """
    SELECT DISTINCT revision.id
    FROM courses_lessonrevision AS revision
    JOIN courses_lesson AS lesson ON lesson.id = revision.lesson_id
    JOIN courses_module AS module ON module.id = lesson.module_id
    CROSS JOIN LATERAL jsonb_path_query(revision.content, '$[*].source[*]') AS place
    JOIN unnest(%(versions)s::text[], %(starts)s::bigint[], %(ends)s::bigint[])
        AS outdated (version, first, last)
        ON place->>'version' = outdated.version
        AND (place->>'start')::bigint < outdated.last
        AND (place->>'end')::bigint > outdated.first
    WHERE module.course_id = %(course)s
"""
"""Revisions of lessons that say anything at one of some places."""


def misinformed_learners(
    version: QuestionVersion, places: Sequence[Place]
) -> QuerySet[MisinformedLearner]:
    """Select who answered a question version or an earlier one, or read a lesson at the places.

    Answered in an attempt that is scored; read as their completion of the lesson holds it. Those
    whose account is closed or erased are nobody to write to, and left out.
    """
    answered = _answered(version)
    read = LessonCompletion.objects.filter(revision__in=_find_revisions(version, places)).order_by()
    letters = CorrectionLetter.objects.filter(question_version=version, learner=OuterRef("pk"))
    last_answer = answered.filter(attempt__learner=OuterRef("pk")).values("attempt__learner")
    last_reading = read.filter(enrolment__learner=OuterRef("pk")).values("enrolment__learner")
    learners: QuerySet[Any] = User.objects.filter(
        Q(pk__in=answered.values("attempt__learner")) | Q(pk__in=read.values("enrolment__learner")),
        is_active=True,
        erased_at=None,
    )
    return learners.annotate(
        answered_at=Subquery(last_answer.annotate(at=Max("attempt__submitted_at")).values("at")),
        read_at=Subquery(last_reading.annotate(at=Max("completed_at")).values("at")),
        letter_made_at=Subquery(letters.values("made_at")[:1]),
        letter_sent_at=Subquery(letters.values("sent_at")[:1]),
    ).order_by("sorted_as")


def _answered(version: QuestionVersion) -> QuerySet[AttemptItem]:
    return AttemptItem.objects.filter(
        question_version__question=version.question_id,
        question_version__number__lte=version.number,
        attempt__state=AttemptState.SCORED,
        answers__is_counted=True,
        answers__payload__isnull=False,
    ).order_by()


def _find_revisions(version: QuestionVersion, places: Sequence[Place]) -> list[int]:
    told = {
        "course": version.question.course_id,
        "versions": [place.version.sha256 for place in places],
        "starts": [place.start for place in places],
        "ends": [place.end for place in places],
    }
    with connection.cursor() as cursor:
        cursor.execute(SHOWN_IN, told)
        return [revision for (revision,) in cursor.fetchall()]
