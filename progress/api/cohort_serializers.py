"""What is said of a cohort, and what may be changed of it."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema_field
from rest_framework import serializers

from courses.queries.codes import link_of_code
from progress.api.serializers import CourseName
from progress.models import Cohort

LONGEST_REMINDER = 365
"""Days."""
MOST_COURSES = 50


class TrainerName(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """A trainer, by name."""

    id = serializers.IntegerField()
    name = serializers.CharField()


class CohortDetail(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """A cohort with its dates, its code and its reminders."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    courses = CourseName(many=True)
    trainers = TrainerName(many=True)
    learners = serializers.IntegerField(help_text="Number of learners.")
    starts_on = serializers.DateField(allow_null=True)
    due_on = serializers.DateField(
        allow_null=True, help_text="By when the courses are to be completed; null: by the end."
    )
    ends_on = serializers.DateField(allow_null=True)
    remind_before_due = serializers.IntegerField(
        allow_null=True, help_text="Days before the due date; null: no reminder."
    )
    remind_after_silence = serializers.IntegerField(
        allow_null=True, help_text="Days without activity; null: no reminder."
    )
    join_code = serializers.CharField(allow_null=True)
    join_link = serializers.SerializerMethodField()

    @extend_schema_field({"type": "string", "format": "uri", "nullable": True})
    def get_join_link(self, cohort: Cohort) -> str | None:
        """Write the link to pass on."""
        return link_of_code(cohort.join_code) if cohort.join_code else None


class CohortInput(serializers.Serializer):  # type: ignore[type-arg]  # services store it
    """A cohort to be made."""

    name = serializers.CharField(max_length=150)
    courses = serializers.ListField(
        child=serializers.SlugField(max_length=80),
        allow_empty=False,
        max_length=MOST_COURSES,
        help_text="Slugs of published courses.",
    )
    starts_on = serializers.DateField(required=False, allow_null=True)
    due_on = serializers.DateField(required=False, allow_null=True)
    ends_on = serializers.DateField(required=False, allow_null=True)
    remind_before_due = serializers.IntegerField(
        required=False, allow_null=True, min_value=0, max_value=LONGEST_REMINDER
    )
    remind_after_silence = serializers.IntegerField(
        required=False, allow_null=True, min_value=1, max_value=LONGEST_REMINDER
    )


SPRING: dict[str, Any] = {
    "name": "Spring 2026",
    "starts_on": "2026-03-02",
    "due_on": "2026-05-29",
    "ends_on": "2026-06-30",
    "remind_before_due": 7,
    "remind_after_silence": 14,
}
SENT = OpenApiExample("Spring", SPRING | {"courses": ["data-protection"]}, request_only=True)
CHANGE = OpenApiExample("Later", {"due_on": "2026-06-12"}, request_only=True)
ANSWER = OpenApiExample(
    "Spring",
    {
        "id": 12,
        **SPRING,
        "courses": [{"slug": "data-protection", "title": "Data protection"}],
        "trainers": [{"id": 4, "name": "Tara Trent"}],
        "learners": 24,
        "join_code": "K7QP-3M9X-WT4D",
        "join_link": "https://learn.example.org/join/?code=K7QP-3M9X-WT4D",
    },
    response_only=True,
    status_codes=["200", "201"],
)
