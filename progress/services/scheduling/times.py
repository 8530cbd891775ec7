"""When a schedule is due: every week at the same time by the clock on the wall."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from accounts.queries.zones import find_zone
from progress.models import ReportSchedule

WEEK = timedelta(days=7)


def next_run(schedule: ReportSchedule, after: datetime) -> datetime:
    """Return when a schedule is due next, later than a moment, in UTC.

    The time on the wall stays where clocks are changed. One that does not exist on a day comes as
    much later as the clock is put forward; of one that comes twice, the first counts.
    """
    zone = find_zone(schedule.time_zone) or ZoneInfo(settings.TIME_ZONE)
    today = after.astimezone(zone).date()
    day = today + timedelta(days=(schedule.weekday - today.weekday()) % WEEK.days)
    first = _find_moment(day, schedule.at, zone)
    return first if first > after else _find_moment(day + WEEK, schedule.at, zone)


def _find_moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)
