"""Sends a reminder, after another look whether there is still something to remind of."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from courses.models import Course
from progress.models import Enrolment, Reminder
from progress.queries.courses import find_course
from progress.queries.silences import (
    is_day,
    learning_members,
    occasions,
    start_of_day,
)
from progress.services.letters import send_letter


def send_reminder(reminder: Reminder) -> None:
    """Send the mail, or drop the reminder where the learner is done, came back or has longer.

    At night, or where they got another one today, the row goes: it is made anew in time.
    """
    now, rows = timezone.now(), Reminder.objects.filter(pk=reminder.pk)
    member = learning_members(now).filter(pk=reminder.member_id).first()
    if member is None or not _still_holds(reminder, member, now):
        rows.update(dropped_at=now)
    elif not is_day(member.learner, now) or _was_reminded(member.learner, now):
        rows.delete()
    else:
        send_letter(
            template=f"reminder_{reminder.kind}",
            to=member.learner.email,
            language=member.learner.language,
            told=_tell(member, reminder),
        )
        rows.update(sent_at=timezone.now())


def _still_holds(reminder: Reminder, member: Any, now: datetime) -> bool:
    return any(
        (one.kind, one.about) == (reminder.kind, reminder.about) for one in occasions(member, now)
    )


def _was_reminded(learner: Any, now: datetime) -> bool:
    today = Reminder.objects.filter(sent_at__gte=start_of_day(learner, now))
    return today.filter(member__learner=learner).exists()


def _tell(member: Any, reminder: Reminder) -> dict[str, Any]:
    """Gather what the mail says: which courses are left, and where to go on."""
    left = Enrolment.objects.filter(
        learner=member.learner,
        course__cohorts=member.cohort,
        course__is_published=True,
        course_completion=None,
    )
    left = left.select_related("course").order_by(F("last_active_at").desc(nulls_last=True), "pk")
    courses = [one.course for one in left]
    return {
        "cohort": member.cohort,
        "courses": courses,
        "about": reminder.about,
        "has_begun": any(one.last_active_at for one in left),
        "link": f"{settings.SITE_URL}{_find_way_on(member, courses[0])}",
    }


def _find_way_on(member: Any, course: Course) -> str:
    """Find where a learner goes on in a course: the next step, else its page."""
    found = find_course(member.learner, course.slug)
    step = found.next_step if found else None
    return step.going_on if step else reverse("course", args=[course.slug])
