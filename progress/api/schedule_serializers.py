"""What the API says of a schedule of reports, and takes for one."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from accounts.queries.zones import available_zones
from progress.api.report_serializers import LARGEST_ID, SUBJECTS, CohortName
from progress.api.serializers import LearnerName
from progress.models import ReportFormat, ReportSchedule, Weekday
from progress.models.schedule import SCHEDULED
from progress.services.reports.writers import WRITERS
from progress.services.scheduling.changing import MOST_RECIPIENTS
from quizzes.api.serializers import QuizName

DAYS = [day.name.lower() for day in Weekday]
KINDS = [(kind.value, kind.label) for kind in SCHEDULED]
SENT = OpenApiExample(
    "Every Monday morning",
    {
        "kind": "cohort_progress",
        "format": "xlsx",
        "cohort": 7,
        "weekday": "monday",
        "at": "07:30",
        "time_zone": "Europe/Paris",
        "recipients": ["tara@example.org"],
    },
    request_only=True,
)
ROW = {
    "id": 3,
    "kind": "cohort_progress",
    "format": "xlsx",
    "cohort": {"id": 7, "name": "Autumn"},
    "quiz": None,
    "language": "",
    "weekday": "monday",
    "at": "07:30:00",
    "time_zone": "Europe/Paris",
    "recipients": [{"id": 5, "name": "Tara", "email": "tara@example.org"}],
    "created_by": {"id": 5, "name": "Tara", "email": "tara@example.org"},
    "is_paused": False,
    "next_run_at": "2026-11-30T06:30:00Z",
}
ANSWER = OpenApiExample("A schedule", ROW, response_only=True)


# The format "time" of JSON schemas has an offset, which a clock on the wall has not.
@extend_schema_field({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$"})
class ClockTime(serializers.TimeField):
    """A time of day."""


class ScheduleInput(serializers.Serializer):  # type: ignore[type-arg]  # services store it
    """A report that is to be written every week."""

    kind = serializers.ChoiceField(
        KINDS, help_text="`item_analysis` is about a `quiz`, the others about a `cohort`."
    )
    format = serializers.ChoiceField(ReportFormat.choices)
    cohort = serializers.IntegerField(min_value=1, max_value=LARGEST_ID, required=False)
    quiz = serializers.SlugField(max_length=80, required=False)
    language = serializers.ChoiceField(
        settings.LANGUAGES,
        required=False,
        allow_blank=True,
        help_text="Of the file; else that of each recipient.",
    )
    weekday = serializers.ChoiceField(DAYS)
    at = ClockTime(help_text="By the clock on the wall, as 07:30.")
    time_zone = serializers.CharField(
        max_length=64, required=False, help_text="As Europe/Paris; else that of your account."
    )
    recipients = serializers.ListField(
        child=serializers.EmailField(max_length=254),
        allow_empty=False,
        max_length=MOST_RECIPIENTS,
        help_text="E-mail addresses of people who may see what the report is about.",
    )

    def validate_format(self, value: str) -> str:
        """Refuse a format that nothing writes."""
        if value not in WRITERS:
            raise ValidationError(_("A report comes as %(forms)s.") % {"forms": ", ".join(WRITERS)})
        return value

    def validate_time_zone(self, value: str) -> str:
        """Refuse a time zone that nobody knows."""
        if value not in available_zones():
            raise ValidationError(_("There is no such time zone."))
        return value

    def validate_weekday(self, value: str) -> int:
        """Number the day."""
        return DAYS.index(value)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse what is missing for the kind, and what makes no sense with it."""
        needed = SUBJECTS[attrs["kind"]]
        missing = {name: [_("This field is required.")] for name in needed - attrs.keys()}
        odd = {
            name: [_("This kind of report knows no such field.")]
            for name in ({"cohort", "quiz"} - needed) & attrs.keys()
        }
        if missing or odd:
            raise ValidationError({**missing, **odd})
        return attrs


class ScheduleChange(ScheduleInput):
    """What may be changed of a schedule; what it is about stays."""

    kind = None  # type: ignore[assignment]  # so the framework leaves an inherited field out
    cohort = None  # type: ignore[assignment]  # the same
    quiz = None  # type: ignore[assignment]  # the same
    is_paused = serializers.BooleanField(
        required=False, help_text="While it is, nothing is written or sent."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse what makes another schedule of it."""
        fixed = {"kind", "cohort", "quiz"} & self.initial_data.keys()
        if fixed:
            said = [_("This cannot be changed: make another schedule.")]
            raise ValidationError(dict.fromkeys(sorted(fixed), said))
        return attrs


class ScheduleSheet(serializers.Serializer):  # type: ignore[type-arg]  # read alone
    """A schedule of reports."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(KINDS)
    format = serializers.ChoiceField(ReportFormat.choices)
    cohort = CohortName(allow_null=True)
    quiz = QuizName(allow_null=True)
    language = serializers.CharField()
    weekday = serializers.SerializerMethodField()
    at = ClockTime()
    time_zone = serializers.CharField()
    recipients = LearnerName(many=True)
    created_by = LearnerName()
    is_paused = serializers.SerializerMethodField(
        help_text="By somebody; or by itself, once there is nothing left to tell."
    )
    next_run_at = serializers.DateTimeField(allow_null=True, help_text="Null while paused.")

    @extend_schema_field(serializers.ChoiceField(DAYS))
    def get_weekday(self, schedule: ReportSchedule) -> str:
        """Name the day."""
        return DAYS[schedule.weekday]

    def get_is_paused(self, schedule: ReportSchedule) -> bool:
        """Tell whether it rests."""
        return schedule.paused_at is not None
