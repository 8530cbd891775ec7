"""Makes the reminders of learners who fall behind; the sweep has them sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from progress.models import Reminder, ReminderKind
from progress.queries.silences import (
    Occasion,
    is_day,
    members_to_remind,
    occasions,
    start_of_day,
)

ONE_AT_A_TIME = 7_301_906
"""Names the lock under which beats that run at once make reminders one after the other."""
AT_ONCE = 500


@transaction.atomic
def make_reminders() -> None:
    """Make a reminder for each learner who is to get one, at most one a learner and day.

    Nobody is reminded twice of the same: rows are unique, however often this runs.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
    now = timezone.now()
    members = members_to_remind(now).iterator(AT_ONCE)
    chosen = _choose(members, now, _last_reminded(now))
    Reminder.objects.bulk_create(chosen, batch_size=AT_ONCE, ignore_conflicts=True)


def _last_reminded(now: datetime) -> Mapping[int, datetime]:
    """Read when learners were reminded lately; a day may have more than 24 hours."""
    lately = Reminder.objects.filter(made_at__gte=now - timedelta(hours=26), dropped_at=None)
    last = lately.values("member__learner").annotate(at=Max("made_at")).order_by()
    return dict(last.values_list("member__learner", "at"))


def _choose(members: Iterable[Any], now: datetime, last: Mapping[int, datetime]) -> list[Reminder]:
    """Choose for each learner what to remind of today; a due date comes before a silence."""
    chosen: dict[int, Reminder] = {}
    for member in members:
        learner = member.learner
        at = last.get(learner.pk)
        if not is_day(learner, now) or (at and at >= start_of_day(learner, now)):
            continue
        for occasion in occasions(member, now):
            before = chosen.get(learner.pk)
            is_better = before is None or before.kind != ReminderKind.DUE
            if is_better and not _was_told(member, occasion):
                told = {"kind": occasion.kind, "about": occasion.about}
                chosen[learner.pk] = Reminder(member=member, **told)
                break
    return list(chosen.values())


def _was_told(member: Any, occasion: Occasion) -> bool:
    is_due = occasion.kind == ReminderKind.DUE
    return bool(member.told_of_due if is_due else member.told_of_silence)
