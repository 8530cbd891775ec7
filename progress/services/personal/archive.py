"""Packs all that is kept about a person into one ZIP: JSON and CSV of each kind, explained."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.queries.zones import find_zone
from progress.queries.tables.commas import write_csv
from progress.queries.tables.table import Column, Row, Table
from progress.services.personal import (
    account,
    attempts,
    cohorts,
    contests,
    corrections,
    courses,
    deeds,
    regrades,
    reports,
)
from progress.services.personal.section import Section

SECTIONS: tuple[Section, ...] = (
    *(account.PROFILE, account.ADDRESSES, account.FACTORS, account.TOKENS, account.SESSIONS),
    *(courses.ENROLMENTS, courses.LESSONS, courses.PLACES, courses.COMPLETIONS, courses.RESULTS),
    courses.CERTIFICATES,
    *(attempts.ATTEMPTS, attempts.QUESTIONS, attempts.ANSWERS, attempts.ACCOMMODATIONS),
    *(cohorts.PLACES, cohorts.TRAINED, cohorts.EXTENSIONS, cohorts.INVITATIONS, cohorts.REMINDERS),
    *(contests.CONTESTS, corrections.CORRECTIONS, regrades.REGRADES),
    *(reports.REPORTS, reports.SCHEDULES, reports.LETTERS, reports.WEBHOOKS),
    *(cohorts.IMPORTS, deeds.LOOKS, deeds.DONE_TO, deeds.DONE_BY),
)
README = "README.txt"
IN_MEMORY = 2_000_000
"""Bytes of a ZIP that are kept in memory; more go to a file that has no name."""


def pack(user: User) -> IO[bytes]:
    """Write the ZIP and return it, to be read from its start.

    A learner has some thousand rows: they are read and packed within a second, so nothing has to
    wait for a worker, and no file with all that is known of somebody lies about until it expires.
    """
    file: IO[bytes] = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  # whoever sends it closes it
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(README, explain())
        for section in SECTIONS:
            rows = list(section.read(user))
            with archive.open(f"{section.name}.json", "w") as entry:
                entry.writelines(_write_json(section, rows))
            with archive.open(f"{section.name}.csv", "w") as entry:
                entry.writelines(write_csv(_table(section, rows, user)))
    file.seek(0)
    return file


def explain() -> str:
    """Say in plain words, in the language of now, what each file and each of its fields is."""
    made = date_format(timezone.localtime(), "DATETIME_FORMAT")
    lines = [
        _("Your data"),
        "",
        _("This is what the site %(site)s keeps about you, as of %(time)s.")
        % {"site": settings.SITE_URL, "time": made},
        _(
            "Each kind comes twice with the same content: as JSON, for programs, and as CSV, for a "
            "spreadsheet. An empty file means that nothing of the kind is kept."
        ),
        _(
            "Times carry their difference from universal time. In CSV an apostrophe stands before "
            "each text that a spreadsheet would take for a formula."
        ),
        _(
            "Passwords and other secrets are left out, and so are the right answers of quizzes: "
            "they are not data about you."
        ),
    ]
    for section in SECTIONS:
        lines += ["", f"{section.name}.json, {section.name}.csv", str(section.meaning)]
        lines += [f"  {one.name}: {one.meaning}" for one in section.fields]
    return "\n".join(lines) + "\n"


def _write_json(section: Section, rows: list[Row]) -> Iterator[bytes]:
    names = [one.name for one in section.fields]
    yield b"["
    for number, row in enumerate(rows):
        told = dict(zip(names, row, strict=True))
        written = json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False)
        yield f"{',' if number else ''}\n{written}".encode()
    yield b"\n]\n"


def _table(section: Section, rows: list[Row], user: User) -> Table:
    zone = find_zone(user.time_zone) or ZoneInfo(settings.TIME_ZONE)
    headings = tuple(Column(one.name) for one in section.fields)
    return Table(section.name, headings, rows, zone)
