"""Makes, changes, pauses and deletes schedules of reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record, record_change
from accounts.services.snapshots import snapshot
from progress.errors import SubjectHidden, TooManySchedules, UnknownRecipients
from progress.models import ReportSchedule
from progress.queries.reports.visible import may_see
from progress.queries.schedules import as_report
from progress.services.scheduling.times import next_run

MOST_SCHEDULES = 50
"""That one person may have."""
MOST_RECIPIENTS = 20


@transaction.atomic
def make_schedule(
    *, told: Mapping[str, Any], recipients: Iterable[str], by: User
) -> ReportSchedule:
    """Make a schedule for recipients, by e-mail address; its first run is the next that is due.

    Raises SubjectHidden, UnknownRecipients, TooManySchedules.
    """
    User.objects.select_for_update(no_key=True).get(pk=by.pk)  # one at a time
    if by.report_schedules.count() >= MOST_SCHEDULES:
        raise TooManySchedules
    schedule = ReportSchedule(**told, created_by=by)
    people = find_recipients(schedule, recipients, by=by)
    schedule.next_run_at = next_run(schedule, timezone.now())
    schedule.save()
    schedule.recipients.set(people)
    note("make_schedule", schedule, by=by, after=snapshot(schedule))
    return schedule


@transaction.atomic
def change_schedule(
    *, schedule: ReportSchedule, changes: Mapping[str, Any], by: User
) -> ReportSchedule:
    """Change what is named, ``recipients`` by e-mail address; it is due next by its new times.

    With ``is_paused`` it rests, or runs again.

    Recipients who are not named anew are not looked at: who may not see the report gets none.

    Raises SubjectHidden, UnknownRecipients.
    """
    held = hold(schedule)
    before = snapshot(held)
    fields = {name: changes[name] for name in changes.keys() - {"recipients", "is_paused"}}
    for name, value in fields.items():
        setattr(held, name, value)
    if not may_see(as_report(held), by):
        raise SubjectHidden
    if "recipients" in changes:
        held.recipients.set(find_recipients(held, changes["recipients"], by=by))
    now = timezone.now()
    if changes.get("is_paused", held.paused_at is not None):
        held.paused_at, held.next_run_at = held.paused_at or now, None
    else:
        held.paused_at, held.next_run_at = None, next_run(held, now)
    held.save(update_fields=[*fields, "paused_at", "next_run_at"])
    told = {**_about(held), "fields": sorted(changes)}
    after = snapshot(ReportSchedule.objects.get(pk=held.pk))
    record_change("change_schedule", held, by=by, before=before, after=after, **told)
    return held


@transaction.atomic
def pause_schedule(*, schedule: ReportSchedule, by: User | None) -> ReportSchedule:
    """Have nothing written or sent until it is resumed; paused before, nothing happens."""
    held = hold(schedule)
    if held.paused_at is None:
        held.paused_at, held.next_run_at = timezone.now(), None
        held.save(update_fields=["paused_at", "next_run_at"])
        note("pause_schedule", held, by=by)
    return held


@transaction.atomic
def resume_schedule(*, schedule: ReportSchedule, by: User) -> ReportSchedule:
    """Have it run again from now on; what was due meanwhile is not made up for."""
    held = hold(schedule)
    if held.paused_at is not None:
        held.paused_at, held.next_run_at = None, next_run(held, timezone.now())
        held.save(update_fields=["paused_at", "next_run_at"])
        note("resume_schedule", held, by=by)
    return held


@transaction.atomic
def delete_schedule(*, schedule: ReportSchedule, by: User) -> None:
    """Delete a schedule with its runs; mails that are not sent yet go with it."""
    note("delete_schedule", schedule, by=by, before=snapshot(schedule))
    schedule.delete()


def find_recipients(schedule: ReportSchedule, emails: Iterable[str], *, by: User) -> list[User]:
    """Find the people who are to get a schedule's reports.

    Raises SubjectHidden where who makes or changes it may not see what it is about, and
    UnknownRecipients.
    """
    report = as_report(schedule)
    if not may_see(report, by):
        raise SubjectHidden
    wanted = {email.strip().lower() for email in emails}
    people = list(User.objects.filter(email__in=wanted))
    seeing = [person for person in people if may_see(report, person)]
    unknown = sorted(wanted - {person.email for person in seeing})
    if unknown or not wanted:
        raise UnknownRecipients(unknown)
    return seeing


def hold(schedule: ReportSchedule) -> ReportSchedule:
    """Read a schedule as it is now, and keep others from changing or running it."""
    rows = ReportSchedule.objects.select_related("cohort", "quiz", "created_by")
    return rows.select_for_update(of=("self",)).get(pk=schedule.pk)


def note(action: str, schedule: ReportSchedule, *, by: User | None, **detail: Any) -> None:
    """Write down what became of a schedule, and of what it is about."""
    record(action, schedule, by=by, **_about(schedule), **detail)


def _about(schedule: ReportSchedule) -> dict[str, Any]:
    return {"kind": schedule.kind, "cohort": schedule.cohort_id, "quiz": schedule.quiz_id}
