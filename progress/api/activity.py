"""Trainers read what a cohort did, day by day."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from progress.api.learner_serializers import CourseQuery
from progress.api.learners import NO_COHORT, find_cohort, find_outline
from progress.api.lists.schema import HAS_IT, describe_list, show
from progress.api.lists.views import TrainersList
from progress.queries.activity import DAY, MOST, USUAL, Period, read_activity, table_of
from quizzes.api.serializers import Output

EARLIEST, LATEST = date(1970, 1, 1), date(2999, 1, 1)
EXAMPLES = show(
    "Two days",
    {
        "from": "2026-03-28",
        "to": "2026-03-29",
        "zone": "Europe/Paris",
        "results": [
            {
                "day": "2026-03-28",
                "active_learners": 9,
                "lessons_read": 14,
                "attempts_submitted": 6,
                "quizzes_passed": 4,
            },
            {
                "day": "2026-03-29",
                "active_learners": 0,
                "lessons_read": 0,
                "attempts_submitted": 0,
                "quizzes_passed": 0,
            },
        ],
    },
)


class ActivityDay(Output):
    """What the learners of a cohort did on a day."""

    day = serializers.DateField()
    active_learners = serializers.IntegerField(
        help_text="Who finished a lesson, or began or handed in an attempt."
    )
    lessons_read = serializers.IntegerField()
    attempts_submitted = serializers.IntegerField()
    quizzes_passed = serializers.IntegerField(help_text="Counted when the grade came to pass.")


class CohortActivityAnswer(Output):
    """Each day of a period; those without anything too."""

    to = serializers.DateField()
    zone = serializers.CharField(help_text="The time zone that the days are days of.")
    results = ActivityDay(many=True)

    def get_fields(self) -> dict[str, Any]:
        """Add the field whose name is a word of Python."""
        return {"from": serializers.DateField(), **super().get_fields()}


class ActivityQuery(CourseQuery):
    """What chooses the days."""

    to = serializers.DateField(required=False, help_text="The last day; else today.")
    zone = serializers.CharField(
        required=False,
        max_length=64,
        help_text="As Europe/Paris; else the one of your account, else the site's.",
    )

    def get_fields(self) -> dict[str, Any]:
        """Add the field whose name is a word of Python."""
        said = f"The first day, at most {MOST} days with the last; else {USUAL} days in all."
        return {
            "from": serializers.DateField(required=False, help_text=said),
            **super().get_fields(),
        }

    def validate_zone(self, name: str) -> ZoneInfo:
        """Find the time zone."""
        if name not in _known_zones():
            raise ValidationError(_("There is no such time zone."))
        return ZoneInfo(name)


class CohortActivity(TrainersList):
    """What one cohort did by day; not in pages, for a period has its limit."""

    limited_tokens = READING
    serializer_class = CohortActivityAnswer
    pagination_class = None  # type: ignore[assignment]  # as the framework has it for none

    @extend_schema(
        operation_id="read_cohort_activity",
        parameters=[ActivityQuery, HAS_IT],
        examples=EXAMPLES,
        responses=describe_list(
            CohortActivityAnswer,
            {
                400: "`fields` says what of the address makes no sense: from, to, zone, course.",
                404: f"{NO_COHORT}.",
            },
        ),
    )
    def get(self, request: Request, pk: int) -> HttpResponseBase:
        """Read by day what those who are in the cohort now did in its courses."""
        cohort = find_cohort(self, pk)
        asked = ActivityQuery(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        outline = find_outline(cohort, asked.validated_data.get("course"))
        period = _find_period(asked.validated_data, self.zone)

        def tell() -> Response:
            told = {"from": period.first, "to": period.last, "zone": str(period.zone)}
            rows = read_activity(outline, period)
            return Response(CohortActivityAnswer.write({**told, "results": rows}))

        return self.answer(request, tell, lambda: table_of(outline, period))


def _find_period(said: dict[str, Any], own: ZoneInfo) -> Period:
    """Find the days that are asked for; raises ValidationError."""
    zone = said.get("zone", own)
    last = said.get("to") or timezone.localdate(timezone=zone)
    _check_known("to", last)
    first = said.get("from") or last - DAY * (USUAL - 1)
    _check_known("from", first)
    if first > last:
        raise ValidationError({"from": [_("The first day comes after the last.")]})
    if (last - first).days >= MOST:
        said_so = _("At most %(days)s days are told at once.") % {"days": MOST}
        raise ValidationError({"from": [said_so]})
    return Period(first, last, zone)


def _check_known(name: str, day: date) -> None:
    if not EARLIEST <= day <= LATEST:
        raise ValidationError({name: [_("No such day can be told.")]})


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())
