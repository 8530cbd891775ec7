"""What a row of a cohort's progress says, and what chooses the rows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from progress.api.lists.schema import show
from progress.api.serializers import LearnerName
from progress.queries.selecting import Wanted
from progress.queries.verdicts import SILENCE, SOON, Reason, Status
from quizzes.api.serializers import Output

MEANING = (
    "`completed`: all courses are; `at_risk`: somebody should look after them, `reasons` says why."
)
WHY = (
    f"`overdue`: the due date is over; `due_soon`: at most {SOON} days left and less than half "
    f"done; `inactive`: nothing was done for as many days as the cohort reminds after, else "
    f"{SILENCE}; `failing`: the last mark of a quiz does not pass, and no attempt is left or "
    "three failed."
)
TIME = (
    "Seconds from start to handing in, of all scored attempts; of each at most its time limit, "
    "or four hours where there is none."
)
CHANGED = (
    "When any figure of the row changed last. Send the largest one, less a minute for what was "
    "under way, as `updated_since` the next time. That days pass, or that the course itself "
    "changes, is no change."
)


class Share(serializers.FloatField):
    """A share, 0 to 1."""

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=0, max_value=1, **options)


class ModuleProgress(Output):
    """How far a learner is in a module."""

    course = serializers.SlugField(source="module.course")
    module = serializers.SlugField(source="module.slug")
    title = serializers.CharField(source="module.title")
    lessons_done = serializers.IntegerField()
    lessons_total = serializers.IntegerField(source="module.lessons")
    best_fraction = Share(
        allow_null=True, help_text="Mean of the best fractions of its quizzes done."
    )
    last_fraction = Share(allow_null=True)
    completed_at = serializers.DateTimeField(allow_null=True)


class QuizOutcome(Output):
    """How a learner does in one quiz."""

    course = serializers.SlugField(source="quiz.course")
    module = serializers.SlugField(source="quiz.module", allow_null=True)
    quiz = serializers.SlugField(source="quiz.slug")
    title = serializers.CharField(source="quiz.title")
    attempts = serializers.IntegerField(source="result.attempts", help_text="Scored attempts.")
    best_fraction = Share(source="result.best_fraction")
    last_fraction = Share(source="result.last_fraction")
    grade = Share(
        source="result.grade",
        help_text="What counts: the best, last, first or mean fraction, as the quiz has it.",
    )
    last_submitted_at = serializers.DateTimeField(source="result.last_submitted_at")
    passed_at = serializers.DateTimeField(source="result.passed_at", allow_null=True)
    seconds_spent = serializers.IntegerField(source="result.seconds_spent", help_text=TIME)


class LearnerProgress(Output):
    """A learner of a cohort: what is done of the cohort's courses."""

    learner = LearnerName()
    status = serializers.ChoiceField(Status.choices, source="verdict.status", help_text=MEANING)
    reasons = serializers.ListField(
        child=serializers.ChoiceField(Reason.choices), source="verdict.reasons", help_text=WHY
    )
    share_done = Share(help_text="Share of the lessons read and quizzes passed.")
    lessons_done = serializers.IntegerField(source="facts.lessons_done")
    lessons_total = serializers.IntegerField(source="outline.lessons_total")
    modules_done = serializers.IntegerField(source="facts.modules_done")
    modules_total = serializers.IntegerField(source="outline.modules_total")
    quizzes_done = serializers.IntegerField(
        source="facts.quizzes_done", help_text="Quizzes with a scored attempt."
    )
    quizzes_passed = serializers.IntegerField(source="facts.quizzes_passed")
    quizzes_total = serializers.SerializerMethodField()
    best_fraction = Share(
        source="facts.best_fraction",
        allow_null=True,
        help_text="Mean of the best fractions of the quizzes done; null before the first.",
    )
    last_fraction = Share(
        source="facts.last_fraction",
        allow_null=True,
        help_text="The same of the last fractions.",
    )
    attempts = serializers.IntegerField(source="facts.attempts", help_text="Scored attempts.")
    seconds_spent = serializers.IntegerField(source="facts.seconds_spent", help_text=TIME)
    last_activity = serializers.DateTimeField(source="facts.last_activity", allow_null=True)
    due_on = serializers.DateField(allow_null=True, help_text="With the learner's own extension.")
    completed_at = serializers.DateTimeField(allow_null=True)
    updated_at = serializers.DateTimeField(help_text=CHANGED)
    modules = ModuleProgress(many=True)
    quizzes = QuizOutcome(many=True, help_text="Those with a scored attempt.")

    def get_quizzes_total(self, row: Any) -> int:
        """Count the quizzes that have questions."""
        return len(row.outline.quizzes)


class CourseQuery(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """Which of a cohort's courses is looked at."""

    course = serializers.SlugField(
        required=False,
        max_length=80,
        help_text="Figures and status of this course of the cohort alone, by its slug.",
    )

    @classmethod
    def read_course(cls, request: Request) -> str | None:
        """Read the slug: none where all courses are looked at; raises ValidationError."""
        asked = cls(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        slug: str | None = asked.validated_data.get("course")
        return slug


class ProgressQuery(CourseQuery):
    """What chooses the rows."""

    status = serializers.ChoiceField(Status.choices, required=False, help_text=MEANING)
    reason = serializers.ChoiceField(
        Reason.choices, required=False, help_text="Only who is at risk by it."
    )
    search = serializers.CharField(
        required=False, max_length=150, allow_blank=True, help_text="In the name or the e-mail."
    )

    def read(self, since: datetime | None) -> Wanted:
        """Return what is wanted of the learners, once it is valid."""
        said = self.validated_data
        status, reason = said.get("status"), said.get("reason")
        return Wanted(
            search=said.get("search", ""),
            status=Status(status) if status else None,
            reason=Reason(reason) if reason else None,
            since=since,
        )


AT = datetime(2026, 3, 1, 9, 12, tzinfo=UTC).isoformat().replace("+00:00", "Z")
ROW = {
    "learner": {"id": 12, "name": "Awa Diop", "email": "awa@example.org"},
    "status": "at_risk",
    "reasons": ["due_soon", "failing"],
    "share_done": 0.3333333333333333,
    "lessons_done": 2,
    "lessons_total": 4,
    "modules_done": 0,
    "modules_total": 2,
    "quizzes_done": 1,
    "quizzes_passed": 0,
    "quizzes_total": 2,
    "best_fraction": 0.5,
    "last_fraction": 0.25,
    "attempts": 3,
    "seconds_spent": 2710,
    "last_activity": AT,
    "due_on": date(2026, 3, 6).isoformat(),
    "completed_at": None,
    "updated_at": AT,
    "modules": [
        {
            "course": "law",
            "module": "sources",
            "title": "Sources of law",
            "lessons_done": 2,
            "lessons_total": 2,
            "best_fraction": 0.5,
            "last_fraction": 0.25,
            "completed_at": None,
        }
    ],
    "quizzes": [
        {
            "course": "law",
            "module": "sources",
            "quiz": "law-sources",
            "title": "Sources of law",
            "attempts": 3,
            "best_fraction": 0.5,
            "last_fraction": 0.25,
            "grade": 0.5,
            "last_submitted_at": AT,
            "passed_at": None,
            "seconds_spent": 2710,
        }
    ],
}
EXAMPLES = show("Somebody who is behind", ROW)
