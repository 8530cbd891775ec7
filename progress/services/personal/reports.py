"""What somebody asked for as a trainer: reports, their schedules, and webhooks."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from progress.models import Report, ReportLetter
from progress.queries.tables.table import Row
from progress.services.personal.section import Section, Told

KIND = Told("kind", _("What the report tells of."))


def _read_reports(user: User) -> Iterator[Row]:
    rows = Report.objects.filter(created_by=user).order_by("created_at", "pk")
    told = ("kind", "format", "cohort__name", "quiz__title", "state", "created_at", "expires_at")
    yield from rows.values_list(*told)


def _read_schedules(user: User) -> Iterator[Row]:
    rows = user.report_schedules.order_by("created_at", "pk")
    for one in rows.select_related("cohort", "quiz"):
        day = (one.weekday + 1, f"{one.at:%H:%M}", one.time_zone)
        yield one.kind, str(one.cohort or one.quiz), *day, one.created_at, one.paused_at


def _read_letters(user: User) -> Iterator[Row]:
    rows = ReportLetter.objects.filter(recipient=user).order_by("pk")
    about = Coalesce("run__schedule__cohort__name", "run__schedule__quiz__title")
    yield from rows.annotate(about=about).values_list("about", "run__due_at", "sent_at")


def _read_webhooks(user: User) -> Iterator[Row]:
    for one in user.webhooks.order_by("created_at", "pk"):
        yield one.url, ", ".join(one.events), one.is_active, one.created_at


REPORTS = Section(
    "reports",
    _("The reports that you asked for."),
    (
        KIND,
        Told("format", _("What kind of file it is.")),
        Told("group", _("The group that it is about, where it is about one.")),
        Told("quiz", _("The quiz that it is about, where it is about one.")),
        Told("state", _("What became of it.")),
        Told("created_at", _("When you asked for it.")),
        Told("expires_at", _("Until when its file is kept.")),
    ),
    _read_reports,
)
SCHEDULES = Section(
    "schedules",
    _("The reports that you have written every week."),
    (
        KIND,
        Told("about", _("The group or the quiz that it is about.")),
        Told("weekday", _("The day: 1 is Monday.")),
        Told("at", _("The time of that day.")),
        Told("time_zone", _("The time zone that this time is of.")),
        Told("created_at", _("When you made it.")),
        Told("paused_at", _("Since when it rests, where it does.")),
    ),
    _read_schedules,
)
LETTERS = Section(
    "report_mails",
    _("The mails that told you of a report."),
    (
        Told("about", _("The group or the quiz that it is about.")),
        Told("due_at", _("When the report was due.")),
        Told("sent_at", _("When the mail was sent.")),
    ),
    _read_letters,
)
WEBHOOKS = Section(
    "webhooks",
    _("The addresses that you have told what happens in your groups."),
    (
        Told("url", _("The address.")),
        Told("events", _("What it is told of.")),
        Told("is_active", _("Whether something is sent there.")),
        Told("created_at", _("When you made it.")),
    ),
    _read_webhooks,
)
