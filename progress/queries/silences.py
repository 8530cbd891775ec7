"""Who of a cohort is to be reminded, and of what: a due date that comes near, or their silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import (
    DateField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import User
from accounts.queries.zones import find_zone
from progress.models import CohortMember, Enrolment, Reminder, ReminderKind
from progress.queries.deadlines import with_due_dates

MORNING, EVENING = 8, 20
"""Hours of the learner's day between which mails reach them."""
SURELY_TODAY = timedelta(hours=24 - (EVENING - MORNING))
"""As long as the night: two times of day that lie closer together are of the same day."""
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a learner may be reminded of: a due date, or the day since which they did nothing."""

    kind: ReminderKind
    about: date


def learning_members(now: datetime) -> QuerySet[Any]:
    """Select the members of running cohorts who have not completed its courses.

    Adds `due`, and `last_at`: when they did something on one of the cohort's courses, else when
    they joined.
    """
    running = Q(cohort__starts_on=None) | Q(cohort__starts_on__lte=(now + DAY).date())
    running &= Q(cohort__ends_on=None) | Q(cohort__ends_on__gte=(now - DAY).date())
    mine = Enrolment.objects.filter(
        learner=OuterRef("learner"), course__cohorts=OuterRef("cohort"), course__is_published=True
    )
    latest = mine.order_by().values("learner").annotate(at=Max("last_active_at")).values("at")
    members = CohortMember.objects.filter(
        running, Exists(mine.filter(course_completion=None)), learner__is_active=True
    )
    return with_due_dates(
        members.annotate(last_at=Coalesce(Subquery(latest), "joined_at"))
    ).select_related("cohort", "learner")


def members_to_remind(now: datetime) -> QuerySet[Any]:
    """Select those for whom it may be time, a day of grace included: zones differ.

    Adds `told_of_due` and `told_of_silence`: what they were reminded of before, and are not again.
    Who was reminded within the last hours is left out: it is the same day where they live.
    """
    lately = Reminder.objects.filter(
        member__learner=OuterRef("learner"), made_at__gt=now - SURELY_TODAY, dropped_at=None
    )
    told = Reminder.objects.filter(member=OuterRef("pk"))
    told_of_due = told.filter(kind=ReminderKind.DUE, about=OuterRef("due"))
    told_of_silence = told.filter(kind=ReminderKind.SILENCE, made_at__gt=OuterRef("last_at"))
    first_day: Any = ExpressionWrapper(
        F("due") - F("cohort__remind_before_due"), output_field=DateField()
    )
    silence: Any = ExpressionWrapper(
        Value(DAY) * F("cohort__remind_after_silence"), output_field=DurationField()
    )
    reminds = Q(cohort__remind_before_due__isnull=False)
    reminds |= Q(cohort__remind_after_silence__isnull=False)
    is_near = Q(due__gte=(now - DAY).date(), first_day__lte=(now + DAY).date())
    is_silent = Q(last_at__lte=Value(now + DAY) - silence)
    found: QuerySet[Any] = (
        learning_members(now)
        .filter(reminds, ~Exists(lately))
        .alias(first_day=first_day)  # never read: it may lie before the first year
        .annotate(
            told_of_due=Exists(told_of_due),
            told_of_silence=Exists(told_of_silence),
        )
        .filter((is_near & Q(told_of_due=False)) | (is_silent & Q(told_of_silence=False)))
        .order_by("pk")
    )
    return found


def occasions(member: Any, now: datetime) -> Iterator[Occasion]:
    """Tell what a member of `learning_members` may be reminded of today, where they live."""
    zone, cohort = zone_of(member.learner), member.cohort
    today = now.astimezone(zone).date()
    if not (cohort.starts_on or today) <= today <= (cohort.ends_on or today):
        return
    before, silence = cohort.remind_before_due, cohort.remind_after_silence
    if before is not None and member.due is not None and 0 <= (member.due - today).days <= before:
        yield Occasion(ReminderKind.DUE, member.due)
    since = max(member.last_at.astimezone(zone).date(), cohort.starts_on or date.min)
    if silence is not None and (today - since).days >= silence:
        yield Occasion(ReminderKind.SILENCE, since)


def is_day(learner: User, now: datetime) -> bool:
    """Tell whether it is a time of the day for mails where a learner lives."""
    return MORNING <= now.astimezone(zone_of(learner)).hour < EVENING


def start_of_day(learner: User, now: datetime) -> datetime:
    """Return when the learner's day began."""
    today = now.astimezone(zone_of(learner)).date()
    return datetime.combine(today, time.min, zone_of(learner))


def zone_of(learner: User) -> ZoneInfo:
    """Return a learner's time zone, else the site's."""
    site = timezone.get_default_timezone()
    return find_zone(learner.time_zone) or ZoneInfo(str(site))
