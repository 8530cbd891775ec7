from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from progress.models import ReportSchedule, Weekday
from progress.services.scheduling.times import next_run

PARIS = "Europe/Paris"


def times(weekday: int, at: str, zone: str, after: str, count: int) -> list[str]:
    """List in UTC when a schedule is due, one run after the other."""
    schedule = ReportSchedule(weekday=weekday, at=time.fromisoformat(at), time_zone=zone)
    moment, found = datetime.fromisoformat(after).replace(tzinfo=UTC), []
    for _ in range(count):
        moment = next_run(schedule, moment)
        found.append(f"{moment:%Y-%m-%d %H:%M}")
    return found


@pytest.mark.parametrize(
    ("weekday", "at", "zone", "after", "due"),
    [
        # the time on the wall stays as clocks go forward, and back
        (0, "07:30", PARIS, "2026-03-16T12:00", ["2026-03-23 06:30", "2026-03-30 05:30"]),
        (0, "07:30", PARIS, "2026-10-12T12:00", ["2026-10-19 05:30", "2026-10-26 06:30"]),
        # 02:30 does not exist on 29 March: it comes an hour later, and once
        (6, "02:30", PARIS, "2026-03-22T12:00", ["2026-03-29 01:30", "2026-04-05 00:30"]),
        # 02:30 comes twice on 25 October: the first counts, the second is none
        (6, "02:30", PARIS, "2026-10-24T12:00", ["2026-10-25 00:30", "2026-11-01 01:30"]),
        (6, "02:30", PARIS, "2026-10-25T00:30", ["2026-11-01 01:30"]),
        (6, "02:30", PARIS, "2026-10-25T01:00", ["2026-11-01 01:30"]),
        # another day here than in UTC
        (0, "00:00", "Pacific/Auckland", "2026-06-07T11:59", ["2026-06-07 12:00"]),
        (0, "00:00", "Pacific/Auckland", "2026-06-07T12:00", ["2026-06-14 12:00"]),
        (6, "23:59", "America/Los_Angeles", "2026-06-08T06:58", ["2026-06-08 06:59"]),
        (6, "23:59", "America/Los_Angeles", "2026-06-08T06:59", ["2026-06-15 06:59"]),
        # midnight does not exist where clocks go forward at it
        (6, "00:00", "America/Santiago", "2026-09-05T12:00", ["2026-09-06 04:00"]),
        # a zone that nobody knows any more is the site's
        (0, "07:30", "Europe/Atlantis", "2026-03-05T12:00", ["2026-03-09 06:30"]),
    ],
)
def test_it_is_due_at_its_time_on_the_wall(
    weekday: int, at: str, zone: str, after: str, due: list[str]
):
    assert times(weekday, at, zone, after, len(due)) == due


@pytest.mark.parametrize("zone", [PARIS, "America/Santiago", "Australia/Lord_Howe", "UTC"])
@pytest.mark.parametrize("weekday", Weekday.values)
def test_over_years_each_week_has_one_run_on_its_day(zone: str, weekday: int):
    schedule = ReportSchedule(weekday=weekday, at=time(2, 15), time_zone=zone)
    moment = datetime(2025, 1, 1, tzinfo=UTC)

    for _ in range(160):
        later = next_run(schedule, moment)
        assert later > moment
        if moment != datetime(2025, 1, 1, tzinfo=UTC):
            assert abs(later - moment - timedelta(days=7)) <= timedelta(hours=1)
        moment = later
