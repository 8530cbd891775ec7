"""Which version of a question learners are asked, or were until somebody took it out."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from courses.models import Course
from quizzes.models import Question, QuestionVersion, Verdict
from quizzes.queries.questions import approved_versions, latest_verdict


def find_in_use(question: Question) -> QuestionVersion | None:
    """Find the version that learners are asked; none where the question is not in use."""
    return approved_versions(Q(question=question)).first()


def find_withdrawn(question: Question) -> QuestionVersion | None:
    """Find the version that was taken out of circulation, where nothing was decided since."""
    return _withdrawn(Q(question=question)).first()


def withdrawn_questions(course: Course) -> QuerySet[QuestionVersion, int]:
    """Select the ids of a course's questions that are out of circulation."""
    return _withdrawn(Q(question__course=course)).values_list("question_id", flat=True)


def _withdrawn(of: Q) -> QuerySet[QuestionVersion]:
    """Select versions that were decided about last of their question, and withdrawn."""
    decided = QuestionVersion.objects.filter(of).annotate(verdict=latest_verdict("pk"))
    newest = (
        decided.filter(verdict__isnull=False)
        .order_by("question_id", "-number")
        .distinct("question_id")
    )
    return decided.filter(pk__in=newest.values("pk"), verdict=Verdict.WITHDRAWN).order_by()
