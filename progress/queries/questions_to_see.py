"""The queue of questions that learners contested or that statistics flag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, Func, Min, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Least

from progress.models import FlaggedVersion, QuestionToSee
from quizzes.models import Contest, ContestState, QuestionVersion, Verdict
from quizzes.queries.questions import latest_verdict

if TYPE_CHECKING:
    from datetime import datetime

    from django_stubs_ext import WithAnnotations

    class Seen(TypedDict):
        """What is known of a question beyond its own row."""

        stem: str
        open_contests: int
        codes: list[str]
        contested_since: datetime | None
        flagged_since: datetime | None
        waiting_since: datetime

    SeenQuestion = WithAnnotations[QuestionToSee, Seen]


def questions_to_see() -> QuerySet[SeenQuestion]:
    """Select the questions somebody should look at, with why, what waits longest first.

    A flag counts while its version is in use: one that was corrected or taken out is seen to.
    """
    contests = _open_contests().filter(question_version__question=OuterRef("pk")).order_by()
    flags = _waiting_flags().filter(question_version__question=OuterRef("pk")).order_by()
    newest = QuestionVersion.objects.filter(question=OuterRef("pk")).order_by("-number")
    grouped = contests.values("question_version__question")
    annotated = QuestionToSee.objects.annotate(
        stem=Subquery(newest.values("stem")[:1]),
        open_contests=Coalesce(Subquery(grouped.annotate(n=Count("pk")).values("n")), Value(0)),
        contested_since=Subquery(grouped.annotate(at=Min("made_at")).values("at")),
        flagged_since=Subquery(
            flags.values("question_version__question").annotate(at=Min("since")).values("at")
        ),
        codes=ArraySubquery(
            flags.annotate(code=Func("codes", function="unnest")).values("code").distinct()
        ),
    )
    return (
        annotated.annotate(waiting_since=Least("contested_since", "flagged_since"))
        .filter(pk__in=_ids_to_see())
        .order_by("waiting_since", "pk")
    )


def _ids_to_see() -> QuerySet[Any, Any]:
    contested = _open_contests().order_by().values("question_version__question")
    return contested.union(_waiting_flags().order_by().values("question_version__question"))


def is_contested() -> Q:
    """Tell which questions a learner waits for an answer about."""
    return Q(Exists(_open_contests().filter(question_version__question=OuterRef("pk"))))


def is_flagged(code: str = "") -> Q:
    """Tell which questions have a flag, or a certain one, that nobody let pass."""
    flags = _waiting_flags().filter(question_version__question=OuterRef("pk"))
    return Q(Exists(flags.filter(codes__contains=[code]) if code else flags))


def _open_contests() -> QuerySet[Contest]:
    return Contest.objects.filter(state=ContestState.OPEN)


def _waiting_flags() -> QuerySet[FlaggedVersion, Any]:
    """Select what waits and is in use: approved last, with no version decided about since.

    Each row is told by itself: no plan for it depends on how many rows the database expects.
    """
    decided_since = QuestionVersion.objects.filter(
        question=OuterRef("question_version__question"),
        number__gt=OuterRef("question_version__number"),
        reviews__isnull=False,
    )
    waiting = FlaggedVersion.objects.filter(~Exists(decided_since), passed_at=None)
    return waiting.annotate(verdict=latest_verdict("question_version")).filter(
        verdict=Verdict.APPROVED
    )
