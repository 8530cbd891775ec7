"""What the API says of a report, and takes for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.reverse import reverse

from accounts.queries.zones import available_zones
from progress.api.learner_serializers import CHANGED, MEANING
from progress.api.serializers import LearnerName
from progress.models import Report, ReportFormat, ReportKind, ReportState
from progress.queries.items import ANY, ORDERS
from progress.queries.reports.wanted import ALL, FIRST
from progress.queries.verdicts import Status
from progress.services.reports.writers import WRITERS
from progress.statistics import FlagCode
from quizzes.api.serializers import Output, QuizName

SUBJECTS: Mapping[str, frozenset[str]] = {
    ReportKind.COHORT_PROGRESS: frozenset({"cohort"}),
    ReportKind.TRANSCRIPT: frozenset({"cohort", "learner"}),
    ReportKind.ITEM_ANALYSIS: frozenset({"quiz"}),
    ReportKind.ATTEMPTS: frozenset({"cohort"}),
}
"""What each kind of report is about: it has to be named."""
FILTERS: Mapping[str, frozenset[str]] = {
    ReportKind.COHORT_PROGRESS: frozenset({"course", "status", "search", "updated_since"}),
    ReportKind.TRANSCRIPT: frozenset({"course", "answers"}),
    ReportKind.ITEM_ANALYSIS: frozenset({"attempts", "flag", "order"}),
    ReportKind.ATTEMPTS: frozenset({"course"}),
}
"""What may be chosen of it."""
LARGEST_ID = 2**63 - 1


class ReportInput(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """A report that is asked for."""

    kind = serializers.ChoiceField(
        ReportKind.choices,
        help_text="`cohort_progress` and `attempts` are about a `cohort`, `transcript` about a "
        "`learner` of a `cohort`, `item_analysis` about a `quiz`.",
    )
    format = serializers.ChoiceField(ReportFormat.choices)
    cohort = serializers.IntegerField(min_value=1, max_value=LARGEST_ID, required=False)
    learner = serializers.IntegerField(min_value=1, max_value=LARGEST_ID, required=False)
    quiz = serializers.SlugField(max_length=80, required=False)
    course = serializers.SlugField(
        max_length=80, required=False, help_text="This course of the cohort alone, by its slug."
    )
    status = serializers.ChoiceField(
        Status.choices, required=False, help_text=f"Of `cohort_progress`. {MEANING}"
    )
    search = serializers.CharField(
        max_length=150, required=False, help_text="The same: in the name or the e-mail."
    )
    updated_since = serializers.DateTimeField(
        required=False, help_text=f"The same: only rows that changed since. {CHANGED}"
    )
    answers = serializers.BooleanField(
        required=False, help_text="Of a `transcript`: a line a question, with answer and key."
    )
    attempts = serializers.ChoiceField(
        [FIRST, ALL],
        required=False,
        help_text="Of `item_analysis`: the first attempt of each learner (usually), or all.",
    )
    flag = serializers.ChoiceField(
        [ANY, *(code.value for code in FlagCode)],
        required=False,
        help_text="The same: only questions with this flag; `any`: with one at all.",
    )
    order = serializers.ChoiceField(
        ORDERS, required=False, help_text="The same: lowest figure first, with a minus highest."
    )
    language = serializers.ChoiceField(
        settings.LANGUAGES, required=False, help_text="Else the one of the request."
    )
    time_zone = serializers.CharField(
        max_length=64, required=False, help_text="As Europe/Paris; else that of your account."
    )

    def validate_format(self, value: str) -> str:
        """Refuse a format that nothing writes."""
        if value not in WRITERS:
            known = ", ".join(WRITERS)
            raise ValidationError(_("A report comes as %(forms)s.") % {"forms": known})
        return value

    def validate_time_zone(self, value: str) -> str:
        """Refuse a time zone that nobody knows."""
        if value not in available_zones():
            raise ValidationError(_("There is no such time zone."))
        return value

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse what is missing for the kind, and what makes no sense with it."""
        kind = attrs["kind"]
        allowed = {"kind", "format", "language", "time_zone", *SUBJECTS[kind], *FILTERS[kind]}
        missing = {name: [_("This field is required.")] for name in SUBJECTS[kind] - attrs.keys()}
        sent = self.initial_data.keys()
        odd = {name: [_("This kind of report knows no such field.")] for name in sent - allowed}
        if missing or odd:
            raise ValidationError({**missing, **odd})
        return attrs

    def read_filters(self) -> dict[str, Any]:
        """Return what is chosen of the report's subject, as it is stored."""
        told = self.validated_data
        chosen = {name: told[name] for name in sorted(FILTERS[told["kind"]] & told.keys())}
        if since := chosen.get("updated_since"):
            chosen["updated_since"] = since.isoformat()
        return chosen


class CohortName(Output):
    """A cohort, by id and name."""

    id = serializers.IntegerField()
    name = serializers.CharField()


class ReportFileSheet(Output):
    """The file of a report."""

    url = serializers.URLField()
    name = serializers.CharField()
    bytes = serializers.IntegerField()
    sha256 = serializers.CharField(help_text="Of the file as it is sent.")


class ReportSheet(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """A report that was asked for."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(ReportKind.choices)
    format = serializers.ChoiceField(ReportFormat.choices)
    cohort = CohortName(allow_null=True)
    learner = LearnerName(allow_null=True)
    quiz = QuizName(allow_null=True)
    filters = serializers.DictField(help_text="What was chosen, by the names of the request.")
    language = serializers.CharField()
    time_zone = serializers.CharField()
    state = serializers.SerializerMethodField(
        help_text="`queued` and `running` go on; each of the others is an end. `expired`: the "
        "file was kept as long as files are."
    )
    percentage = serializers.IntegerField(source="progress", min_value=0, max_value=100)
    reason = serializers.SerializerMethodField(help_text="Why it failed, in words; else empty.")
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)
    as_of = serializers.DateTimeField(
        allow_null=True, help_text="All that was stored by then is in it; null before."
    )
    formula_version = serializers.CharField(help_text="Of its figures; empty before.")
    rows = serializers.IntegerField(allow_null=True)
    content_sha256 = serializers.CharField(
        help_text="Of its rows as JSON lines: the same figures have the same in each format, "
        "language and time zone, whenever it was made. Empty before."
    )
    expires_at = serializers.DateTimeField(allow_null=True, help_text="Until then it is kept.")
    file = serializers.SerializerMethodField(help_text="Null unless it is done.")

    def get_state(self, report: Report) -> ReportState:
        """Tell where it stands."""
        return report.state_at(timezone.now())

    def get_reason(self, report: Report) -> str:
        """Say why it failed; what went wrong inside is for the administrators."""
        if report.parked_at:
            return _("It failed several times. The administrators can see why.")
        return report.error

    @extend_schema_field(ReportFileSheet(allow_null=True))
    def get_file(self, report: Report) -> dict[str, Any] | None:
        """Tell where the file is."""
        if self.get_state(report) != ReportState.DONE:
            return None
        return {
            "url": reverse("report-file", args=[report.pk], request=self.context["request"]),
            "name": report.file_name,
            "bytes": report.file_size,
            "sha256": report.file_sha256,
        }
